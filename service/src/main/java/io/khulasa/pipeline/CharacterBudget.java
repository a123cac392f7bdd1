package io.khulasa.pipeline;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * What translations cost whoever asks for them; Reactor's context brings it to the work. Texts cost
 * their characters, articles those that are left after cleaning; what comes to nothing, nothing.
 */
public interface CharacterBudget {

  /** Its key in the context. */
  String KEY = CharacterBudget.class.getName();

  /** Costs nothing and has no end. */
  CharacterBudget NONE =
      new CharacterBudget() {
        @Override
        public void take(long characters) {
          // There is no limit.
        }

        @Override
        public void giveBack(long characters) {
          // Nothing was taken.
        }
      };

  /**
   * Takes characters.
   *
   * @throws io.khulasa.failure.PipelineException of kind QUOTA when there are not as many left
   */
  void take(long characters);

  /** Gives back what came to nothing. */
  void giveBack(long characters);

  /** The budget that a context holds; one without end when it holds none. */
  static CharacterBudget in(ContextView context) {
    CharacterBudget budget = context.<CharacterBudget>getOrDefault(KEY, null);
    return budget == null ? NONE : budget;
  }

  /** Work that costs characters of the context's budget. */
  static <T> Mono<T> paid(long characters, Mono<T> work) {
    return paid(characters, work.flux(), answer -> true).singleOrEmpty();
  }

  /**
   * The same where the result comes in parts.
   *
   * @param worth whether a part is worth the cost of the whole
   */
  static <T> Flux<T> paid(long characters, Flux<T> work, Predicate<T> worth) {
    return Flux.deferContextual(
        context -> {
          CharacterBudget budget = in(context);
          budget.take(characters);
          AtomicBoolean done = new AtomicBoolean();
          return work.doOnNext(part -> done.compareAndSet(false, worth.test(part)))
              .doFinally(
                  signal -> {
                    if (!done.get()) {
                      budget.giveBack(characters);
                    }
                  });
        });
  }

  /** How many characters a text has, as people count them. */
  static int characters(String text) {
    return text.codePointCount(0, text.length());
  }
}
