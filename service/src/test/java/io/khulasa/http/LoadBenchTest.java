package io.khulasa.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.bench.BenchCommand;
import io.khulasa.pipeline.ScriptedTranslator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;
import picocli.CommandLine;

/** The benchmark's load on a service whose model is scripted: that it measures, not what. */
final class LoadBenchTest extends ServiceTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final int port;

  LoadBenchTest(WebTestClient client, ScriptedTranslator translator, @LocalServerPort int port) {
    super(client, translator);
    this.port = port;
    translator.before(stop -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20)));
  }

  @Test
  void everyLoadIsMeasuredAndNothingFails() {
    assertThat(bench("--load=rates,mixed,concurrent,cached,cancel", "--seconds=1")).isZero();

    String table = out.toString(UTF_8);
    assertThat(table)
        .contains("capacity: ", "0.5 × capacity, interactive", "10.0 × capacity, interactive")
        .contains("interactive p95 beside bulk: ", "1000 requests in ")
        .containsPattern("(?m)^ +16 +[0-9.]+ +[0-9.]+ +[0-9.]+ +[0-9]+$")
        .containsPattern("(?m)^khulasa_inference_waiting +0\\.0 +0\\.0$");
    assertThat(table.lines().filter(line -> line.contains("× capacity,")))
        .hasSizeBetween(4, 8)
        .allMatch(line -> line.endsWith(" 0"));
  }

  @Test
  void nobodyAtTheAddressIsSaid() {
    assertThat(run("--load=cached", "--url=http://localhost:1")).isEqualTo(1);
  }

  private int bench(String... arguments) {
    return run(
        Stream.concat(Stream.of(arguments), Stream.of("--url=http://localhost:" + port))
            .toArray(String[]::new));
  }

  private int run(String... arguments) {
    BenchCommand command =
        new BenchCommand(
            new PrintStream(out, true, UTF_8),
            settings -> {
              throw new AssertionError("no models are opened for a service that runs");
            },
            Path.of("..", "models"),
            List.of());
    return new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments);
  }
}
