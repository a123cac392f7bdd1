package io.khulasa.pipeline;

import io.khulasa.failure.StopSignal;
import io.khulasa.glossary.Glossary;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Texts translated whole, without blocking: queued, within the deadline. */
public final class TextService {

  private final TextPreparation preparation;
  private final SentenceTranslator translator;
  private final InferenceScheduler scheduler;
  private final Deadline deadline;

  TextService(
      Stages stages,
      LimitsProperties limits,
      boolean retry,
      InferenceScheduler scheduler,
      Deadline deadline) {
    this.preparation = new TextPreparation(stages, limits);
    this.translator = new SentenceTranslator(stages, retry);
    this.scheduler = scheduler;
    this.deadline = deadline;
  }

  /** One answer a text, in their order; every failure is a {@code PipelineException}. */
  public Mono<List<TextAnswer>> translate(TextRequest request) {
    return deadline.within(
        Mono.fromCallable(() -> preparation.prepare(request))
            .subscribeOn(Schedulers.parallel())
            .flatMap(
                texts ->
                    Patience.with(
                        sentences(texts),
                        listener ->
                            CharacterBudget.paid(
                                request.characters(),
                                translate(texts, request.glossary(), listener)))));
  }

  /** Texts without a sentence to translate need no place in the queue. */
  private Mono<List<TextAnswer>> translate(
      List<PreparedTranslation> texts, Glossary glossary, SentenceListener listener) {
    return texts.stream().allMatch(text -> text.sentenceCount() == 0)
        ? Mono.just(texts.stream().map(text -> text.answer(List.of())).toList())
        : scheduler.submit(size(texts), stop -> translate(texts, glossary, listener, stop));
  }

  private static WorkSize size(List<PreparedTranslation> texts) {
    return new WorkSize(
        sentences(texts),
        texts.stream().flatMap(text -> text.segments().stream()).mapToLong(String::length).sum());
  }

  private static int sentences(List<PreparedTranslation> texts) {
    return texts.stream().mapToInt(PreparedTranslation::sentenceCount).sum();
  }

  private List<TextAnswer> translate(
      List<PreparedTranslation> texts,
      Glossary glossary,
      SentenceListener listener,
      StopSignal stop) {
    List<String> segments = texts.stream().flatMap(text -> text.segments().stream()).toList();
    List<TranslatedSentence> translated = translator.translate(segments, glossary, listener, stop);
    List<TextAnswer> answers = new ArrayList<>();
    int at = 0;
    for (PreparedTranslation text : texts) {
      int end = at + text.segments().size();
      answers.add(text.answer(translated.subList(at, end)));
      at = end;
    }
    return List.copyOf(answers);
  }
}
