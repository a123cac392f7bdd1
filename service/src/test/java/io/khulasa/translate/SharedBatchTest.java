package io.khulasa.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import io.khulasa.schedule.Lanes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One lane, several callers. A step of the model needs a permit. */
@Timeout(30)
final class SharedBatchTest {

  private static final int ALL = 1_000_000;

  private final Semaphore steps = new Semaphore(0);
  private final AtomicBoolean unwanted = new AtomicBoolean();
  private final ReversingModel model = new ReversingModel(this::step);
  private final List<BatchReport> reports = new CopyOnWriteArrayList<>();
  private final List<CompletableFuture<List<String>>> asked = new ArrayList<>();
  private final Lanes lanes = new Lanes(1);
  private final ModelTranslator translator =
      new ModelTranslator(
          model.textModel(),
          SearchStrategy.of(model.textModel().search()),
          new TokenBudget(100),
          lanes,
          batch -> reports.add(batch));

  @AfterEach
  void close() {
    steps.release(ALL);
    lanes.close();
  }

  @Test
  void segmentsThatWaitAreDecodedTogetherWhoeverAsked() {
    CompletableFuture<List<String>> first = begin("first");
    CompletableFuture<List<String>> second = call(2, "abc", "defg");
    CompletableFuture<List<String>> third = call(3, "hij");
    await().until(() -> lanes.waiting() == 3);

    steps.release(ALL);

    assertThat(first.join()).containsExactly("tsrif");
    assertThat(second.join()).containsExactly("cba", "gfed");
    assertThat(third.join()).containsExactly("jih");
    assertThat(model.batches()).containsExactly(List.of("first"), List.of("defg", "abc", "hij"));
  }

  @Test
  void batchIsReported() {
    steps.release(ALL);
    call(1, "four").join();

    call(2, "five5", "two").join();

    await().until(() -> reports.size() == 2);
    BatchReport batch = reports.get(1);
    assertThat(batch.rows()).isEqualTo(2);
    assertThat(batch.promptTokens()).isEqualTo(8);
    assertThat(batch.slots()).isEqualTo(10);
    assertThat(batch.answerTokens()).isEqualTo(10);
    assertThat(batch.took()).isPositive();
    assertThat(batch.waited()).isGreaterThanOrEqualTo(Duration.ZERO);
  }

  @Test
  void lowestRankIsInTheNextBatchAndWhatIsLikeItInLength() {
    asked.add(begin("first"));
    String sixty = "l".repeat(60);
    asked.add(call(20, "bulk", sixty));
    asked.add(call(10, "s".repeat(50)));
    await().until(() -> lanes.waiting() == 3);

    steps.release(ALL);

    await().until(() -> model.batches().size() == 3);
    assertThat(model.batches().get(1)).containsExactly("s".repeat(50), "bulk");
    assertThat(model.batches().get(2)).containsExactly(sixty);
  }

  @Test
  void eachSegmentIsToldAsSoonAsItIsDone() {
    List<Integer> told = new CopyOnWriteArrayList<>();
    CompletableFuture<List<String>> call =
        call(1, (index, translation) -> told.add(index), () -> {}, "long one", "ab", "c");

    steps.release(4);

    await().until(() -> told.size() == 2);
    assertThat(told).containsExactly(2, 1);
    assertThat(call).isNotDone();
  }

  @Test
  void segmentThatNobodyWantsNeverRuns() {
    CompletableFuture<List<String>> first = begin("first");
    CompletableFuture<List<String>> leaves = call(2, SegmentListener.NONE, this::stop, "left");
    CompletableFuture<List<String>> stays = call(3, "stays");
    await().until(() -> lanes.waiting() == 2);

    unwanted.set(true);

    assertThatThrownBy(leaves::join).hasRootCauseMessage("too late");
    steps.release(ALL);
    assertThat(first.join()).containsExactly("tsrif");
    assertThat(stays.join()).containsExactly("syats");
    assertThat(model.batches()).containsExactly(List.of("first"), List.of("stays"));
  }

  @Test
  void rowThatNobodyWantsLeavesABatchThatRuns() {
    asked.add(begin("first"));
    CompletableFuture<List<String>> leaves =
        call(2, SegmentListener.NONE, this::stop, "x".repeat(40));
    CompletableFuture<List<String>> stays = call(3, "stays");
    await().until(() -> lanes.waiting() == 2);
    steps.release(7);
    await().until(() -> model.batches().size() == 2);

    unwanted.set(true);
    assertThatThrownBy(leaves::join).hasRootCauseMessage("too late");
    steps.release(6);

    assertThat(stays.join()).containsExactly("syats");
    await().until(() -> lanes.busy() == 0);
  }

  @Test
  void equalSegmentsAreDecodedOnceAndTheFirstMayLeave() {
    CompletableFuture<List<String>> leaves = call(1, SegmentListener.NONE, this::stop, "same");
    await().until(() -> model.batches().size() == 1);
    CompletableFuture<List<String>> stays = call(2, "same", "same", "other");
    await().until(() -> lanes.waiting() == 1);

    unwanted.set(true);
    assertThatThrownBy(leaves::join).hasRootCauseMessage("too late");
    steps.release(ALL);

    assertThat(stays.join()).containsExactly("emas", "emas", "rehto");
    assertThat(model.batches()).containsExactly(List.of("same"), List.of("other"));
  }

  @Test
  void segmentThatTheModelFailsOnFailsAlone() {
    asked.add(begin("first"));
    CompletableFuture<List<String>> bad = call(2, "poison", "good");
    CompletableFuture<List<String>> other = call(3, "other");
    await().until(() -> lanes.waiting() == 3);

    steps.release(ALL);

    assertThatThrownBy(bad::join).hasRootCauseMessage("poisoned");
    assertThat(other.join()).containsExactly("rehto");
    assertThat(call(4, "next").join()).containsExactly("txen");
  }

  @Test
  void closedLanesRefuse() {
    lanes.close();

    assertThatThrownBy(call(1, "late")::join).hasRootCauseMessage("The service is stopping.");
  }

  /** A call whose only segment is being decoded. */
  private CompletableFuture<List<String>> begin(String segment) {
    CompletableFuture<List<String>> call = call(1, segment);
    await().until(() -> model.batches().size() == 1);
    return call;
  }

  private CompletableFuture<List<String>> call(long rank, String... segments) {
    return call(rank, SegmentListener.NONE, () -> {}, segments);
  }

  private CompletableFuture<List<String>> call(
      long rank, SegmentListener listener, Runnable check, String... segments) {
    CompletableFuture<List<String>> result = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                result.complete(
                    translator.translate(List.of(segments), listener, signal(rank, check)).stream()
                        .map(Translation::text)
                        .toList());
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    caller.setDaemon(true);
    caller.start();
    return result;
  }

  private static StopSignal signal(long rank, Runnable check) {
    return new StopSignal() {
      @Override
      public void check() {
        check.run();
      }

      @Override
      public long rank() {
        return rank;
      }
    };
  }

  private void stop() {
    if (unwanted.get()) {
      throw new PipelineException(FailureKind.DEADLINE, "too late");
    }
  }

  private void step(List<String> rows) {
    steps.acquireUninterruptibly();
    if (rows.contains("poison")) {
      throw new IllegalStateException("poisoned");
    }
  }
}
