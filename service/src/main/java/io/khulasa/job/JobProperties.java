package io.khulasa.job;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Requests that are answered later.
 *
 * @param directory where jobs and their texts are kept; without one, no jobs are taken
 * @param keep how long a job is kept after its end, its answer with it
 * @param most jobs in the store, ended ones among them
 * @param perOwner jobs of one key that wait or run
 * @param storage bytes of all texts in the store; looked at when a job comes
 * @param body bytes of one job's request
 * @param running how many run at once
 * @param deadline how long one may run
 */
@ConfigurationProperties("khulasa.jobs")
public record JobProperties(
    @Nullable Path directory,
    @DefaultValue("24h") Duration keep,
    @DefaultValue("1000") int most,
    @DefaultValue("100") int perOwner,
    @DefaultValue("256MB") DataSize storage,
    @DefaultValue("4MB") DataSize body,
    @DefaultValue("2") int running,
    @DefaultValue("1h") Duration deadline) {

  public JobProperties {
    positive("keep", keep.toNanos());
    positive("most", most);
    positive("per-owner", perOwner);
    positive("storage", storage.toBytes());
    positive("body", body.toBytes());
    positive("running", running);
    positive("deadline", deadline.toNanos());
  }

  /** Whether jobs are taken. */
  public boolean isOn() {
    return directory != null && !directory.toString().isEmpty();
  }

  private static void positive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException("khulasa.jobs.%s must be more than 0".formatted(name));
    }
  }
}
