package io.khulasa.translate;

import io.khulasa.failure.StopSignal;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody who waits for the translations of some segments, and may stop waiting. */
final class TranslationCall {

  private static final long LOOK_MILLIS = 10;

  /** What became of a segment: the one or the other. */
  private record Outcome(
      int index, @Nullable Translation translation, @Nullable Throwable failure) {}

  private final BlockingQueue<Outcome> outcomes = new LinkedBlockingQueue<>();
  private final int segments;
  private volatile boolean left;

  /**
   * A call that waits.
   *
   * @param segments how many it waits for
   */
  TranslationCall(int segments) {
    this.segments = segments;
  }

  /** Whether nobody waits any more. */
  boolean left() {
    return left;
  }

  void translated(int index, Translation translation) {
    outcomes.add(new Outcome(index, translation, null));
  }

  void failed(int index, Throwable failure) {
    outcomes.add(new Outcome(index, null, failure));
  }

  /**
   * Waits for all of them, and leaves at the first failure.
   *
   * @param listener told on the calling thread
   * @param stop asked every few milliseconds
   */
  List<Translation> await(SegmentListener listener, StopSignal stop) {
    Translation[] translations = new Translation[segments];
    try {
      for (int i = 0; i < segments; i++) {
        Outcome outcome = next(stop);
        Translation translation = outcome.translation();
        if (translation == null) {
          throw rethrown(outcome.failure());
        }
        translations[outcome.index()] = translation;
        listener.translated(outcome.index(), translation);
      }
      return Arrays.asList(translations);
    } finally {
      left = true;
    }
  }

  private Outcome next(StopSignal stop) {
    Outcome outcome = null;
    while (outcome == null) {
      stop.check();
      try {
        outcome = outcomes.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("The thread was interrupted.");
      }
    }
    return outcome;
  }

  private static RuntimeException rethrown(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException runtime
        ? runtime
        : new IllegalStateException(failure);
  }
}
