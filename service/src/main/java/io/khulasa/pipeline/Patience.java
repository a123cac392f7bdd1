package io.khulasa.pipeline;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** What {@link LongWork} has that other work has not: it waits for room, and is counted. */
final class Patience implements SentenceListener {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final LongWork work;
  private final int sentences;
  private final AtomicInteger told = new AtomicInteger();

  private Patience(LongWork work, int sentences) {
    this.work = work;
    this.sentences = sentences;
  }

  /**
   * Work of a request, or of long work where the context says so.
   *
   * @param sentences how many the work has
   * @param work is given a listener for them
   */
  static <T> Mono<T> with(int sentences, Function<SentenceListener, Mono<T>> work) {
    return Mono.deferContextual(
        context -> {
          LongWork known = LongWork.of(context);
          if (known == null) {
            return work.apply(SentenceListener.NONE);
          }
          known.found(sentences);
          Patience patience = new Patience(known, sentences);
          return work.apply(patience)
              .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, PAUSE).filter(Patience::passes))
              .doOnNext(done -> patience.rest());
        });
  }

  @Override
  public void finished(int index, TranslatedSentence sentence) {
    next();
  }

  /** Those that were not told of: an answer that was there already tells of none. */
  private void rest() {
    while (next()) {
      // The next one.
    }
  }

  /** What comes after the sentences, such as a title, is not counted. */
  private boolean next() {
    boolean counts = told.getAndUpdate(n -> Math.min(sentences, n + 1)) < sentences;
    if (counts) {
      work.finished();
    }
    return counts;
  }

  private static boolean passes(Throwable error) {
    return error instanceof PipelineException failure
        && (failure.kind() == FailureKind.OVERLOADED || failure.kind() == FailureKind.NOT_READY);
  }
}
