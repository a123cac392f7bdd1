package io.khulasa.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class LanesTest {

  @Test
  void allWorkIsDoneSideBySide() {
    // Each piece waits for the other: one lane alone would never get past the first.
    CyclicBarrier together = new CyclicBarrier(2);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Consumer<StopSignal> meet =
        stop -> {
          threads.add(Thread.currentThread());
          await(together);
        };

    try (Lanes lanes = new Lanes(2)) {
      lanes.run(List.of(meet, meet, meet, meet), StopSignal.NEVER);
    }

    assertThat(threads).hasSize(2);
  }

  @Test
  void failureStopsTheOthersAndIsThrown() {
    AtomicInteger steps = new AtomicInteger();
    Consumer<StopSignal> endless =
        stop -> {
          while (true) {
            stop.check();
            steps.incrementAndGet();
          }
        };
    Consumer<StopSignal> broken =
        stop -> {
          throw new IllegalStateException("broken");
        };

    try (Lanes lanes = new Lanes(2)) {
      assertThatThrownBy(() -> lanes.run(List.of(endless, broken), StopSignal.NEVER))
          .hasMessage("broken");
    }
  }

  @Test
  void signalReachesEveryLane() {
    List<Consumer<StopSignal>> work = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      work.add(
          stop -> {
            while (true) {
              stop.check();
            }
          });
    }
    long start = System.nanoTime();
    StopSignal soon =
        () -> {
          if (System.nanoTime() - start > TimeUnit.MILLISECONDS.toNanos(50)) {
            throw new PipelineException(FailureKind.DEADLINE, "too late");
          }
        };

    try (Lanes lanes = new Lanes(3)) {
      assertThatThrownBy(() -> lanes.run(work, soon)).hasMessage("too late");
    }
  }

  @Test
  void noWorkIsDoneAtOnce() {
    try (Lanes lanes = new Lanes(2)) {
      lanes.run(List.of(), StopSignal.NEVER);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
