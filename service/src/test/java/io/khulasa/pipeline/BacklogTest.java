package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.Backlog.Entry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class BacklogTest {

  /** A hundred characters a second. */
  private final Backlog backlog = new Backlog(20, new Pace(100));

  @Test
  void loneWorkIsTakenHoweverLargeItIs() {
    backlog.admit(entry(50, 9_000, 1), Duration.ofSeconds(1));

    assertThat(backlog.segments(Priority.INTERACTIVE)).isEqualTo(50);
  }

  @Test
  void beyondTheLimitItIsRefusedUntilThereIsRoom() {
    backlog.admit(entry(15, 1_500, 1), null);

    assertThatThrownBy(() -> backlog.admit(entry(8, 10, 2), null))
        .hasMessage("The queue is full: 15 sentences wait, the limit is 20.")
        .extracting(BacklogTest::retryAfter)
        // Three of fifteen must go first, which take a fifth of fifteen seconds.
        .isEqualTo(Duration.ofSeconds(3));
    backlog.admit(entry(5, 10, 2), null);
  }

  @Test
  void onlyWhatIsInFrontCounts() {
    backlog.admit(new Entry(new WorkSize(10, 5_000), Priority.BULK, 100), null);

    backlog.admit(entry(1, 100, 50), Duration.ofSeconds(2));
    assertThatThrownBy(() -> backlog.admit(entry(1, 100, 101), Duration.ofSeconds(2)))
        .hasMessage(
            "There is too much in the queue: the answer would take about 52 seconds,"
                + " and may take 2.")
        .extracting(BacklogTest::retryAfter)
        .isEqualTo(Duration.ofSeconds(50));
    assertThat(backlog.segments(Priority.BULK)).isEqualTo(10);
    assertThat(backlog.segments(null)).isEqualTo(11);
  }

  @Test
  void equalWorkCountsTwiceAndEndsOneByOne() {
    Entry one = entry(5, 100, 1);
    Entry other = entry(5, 100, 1);
    backlog.admit(one, null);
    backlog.admit(other, null);
    assertThat(backlog.timeAhead(1)).isEqualTo(Duration.ofSeconds(2));

    backlog.end(one, false);

    assertThat(backlog.segments(null)).isEqualTo(5);
  }

  private static Entry entry(int segments, long characters, long rank) {
    return new Entry(new WorkSize(segments, characters), Priority.INTERACTIVE, rank);
  }

  private static @Nullable Duration retryAfter(Throwable failure) {
    return ((PipelineException) failure).retryAfter();
  }
}
