package io.khulasa.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class LanesTest {

  private final Lanes lanes = new Lanes(2);
  private final List<CompletableFuture<Boolean>> asked = new ArrayList<>();
  private final CountDownLatch gate = new CountDownLatch(1);

  @AfterEach
  void close() {
    gate.countDown();
    lanes.close();
  }

  @Test
  void workIsDoneSideBySideAndNeverMoreThanThereAreLanes() {
    CyclicBarrier together = new CyclicBarrier(2);
    Set<String> running = ConcurrentHashMap.newKeySet();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();

    List<CompletableFuture<Integer>> calls =
        Stream.of("a", "b", "c", "d", "e", "f")
            .map(
                name ->
                    call(
                        stop -> {
                          running.add(name);
                          threads.add(Thread.currentThread());
                          // One lane alone would never get past the first.
                          meet(together);
                          int most = running.size();
                          running.remove(name);
                          return most;
                        },
                        StopSignal.NEVER))
            .toList();

    assertThat(calls).allSatisfy(call -> assertThat(call.join()).isLessThanOrEqualTo(2));
    assertThat(threads).hasSize(2);
  }

  @Test
  void lowestRankGoesFirst() {
    try (Lanes one = new Lanes(1)) {
      List<Integer> order = new CopyOnWriteArrayList<>();
      CompletableFuture<Boolean> first = call(one, stop -> pass(gate), StopSignal.NEVER);
      await().until(() -> one.busy() == 1);
      List<CompletableFuture<Boolean>> rest =
          Stream.of(30, 10, 20)
              .map(rank -> call(one, stop -> order.add(rank), ranked(rank, () -> {})))
              .toList();
      await().until(() -> one.waiting() == 3);

      gate.countDown();

      rest.forEach(CompletableFuture::join);
      first.join();
      assertThat(order).containsExactly(10, 20, 30);
    }
  }

  @Test
  void failureIsThrownWhereItIsWaitedFor() {
    assertThatThrownBy(
            () ->
                lanes.call(
                    stop -> {
                      throw new IllegalStateException("broken");
                    },
                    StopSignal.NEVER))
        .hasMessage("broken");
    assertThat(call(stop -> "next", StopSignal.NEVER).join()).isEqualTo("next");
  }

  @Test
  void workThatIsNotWantedAnyMoreNeverBegins() {
    occupyBoth();
    AtomicBoolean unwanted = new AtomicBoolean();
    AtomicBoolean ran = new AtomicBoolean();
    CompletableFuture<Boolean> call =
        call(stop -> ran.getAndSet(true), ranked(1, () -> stopIf(unwanted)));

    unwanted.set(true);

    assertThatThrownBy(call::join).hasRootCauseMessage("too late");
    gate.countDown();
    assertThat(call(stop -> "next", StopSignal.NEVER).join()).isEqualTo("next");
    assertThat(ran).isFalse();
  }

  @Test
  void workThatRunsIsStoppedBetweenItsSteps() {
    AtomicBoolean unwanted = new AtomicBoolean();
    CompletableFuture<Boolean> call = call(LanesTest::endless, ranked(1, () -> stopIf(unwanted)));
    await().until(() -> lanes.busy() == 1);

    unwanted.set(true);

    assertThatThrownBy(call::join).hasRootCauseMessage("too late");
    await().until(() -> lanes.busy() == 0);
  }

  @Test
  void silenceGrowsWhileWorkGivesNoSign() {
    assertThat(lanes.silence()).isZero();
    occupyBoth();

    await().until(() -> lanes.silence().compareTo(Duration.ofMillis(50)) > 0);
    gate.countDown();

    await().until(() -> lanes.silence().isZero());
  }

  @Test
  void closingEndsWhatRunsAndWhatWaits() {
    CompletableFuture<Boolean> first = call(LanesTest::endless, StopSignal.NEVER);
    CompletableFuture<Boolean> second = call(LanesTest::endless, StopSignal.NEVER);
    await().until(() -> lanes.busy() == 2);
    CompletableFuture<Boolean> waits = call(LanesTest::endless, StopSignal.NEVER);

    lanes.close();

    for (CompletableFuture<Boolean> call : List.of(first, second, waits)) {
      assertThatThrownBy(call::join).hasRootCauseMessage("The service is stopping.");
    }
  }

  private void occupyBoth() {
    asked.add(call(stop -> pass(gate), StopSignal.NEVER));
    asked.add(call(stop -> pass(gate), StopSignal.NEVER));
    await().until(() -> lanes.busy() == 2);
  }

  private <T> CompletableFuture<T> call(Function<StopSignal, T> work, StopSignal stop) {
    return call(lanes, work, stop);
  }

  private static <T> CompletableFuture<T> call(
      Lanes lanes, Function<StopSignal, T> work, StopSignal stop) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                result.complete(lanes.call(work, stop));
              } catch (RuntimeException e) {
                result.completeExceptionally(e);
              }
            });
    caller.setDaemon(true);
    caller.start();
    return result;
  }

  private static StopSignal ranked(long rank, Runnable check) {
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

  private static void stopIf(AtomicBoolean unwanted) {
    if (unwanted.get()) {
      throw new PipelineException(FailureKind.DEADLINE, "too late");
    }
  }

  private static boolean endless(StopSignal stop) {
    while (true) {
      stop.check();
    }
  }

  private static boolean pass(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
