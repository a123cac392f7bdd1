package io.khulasa.pipeline;

import io.khulasa.failure.StopSignal;
import io.khulasa.glossary.Glossary;
import io.khulasa.pipeline.Progress.Done;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Flux;
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
        prepared(request)
            .flatMap(
                texts ->
                    Patience.with(
                        sentences(texts),
                        listener ->
                            CharacterBudget.paid(
                                request.characters(),
                                progress(texts, request.glossary())
                                    .doOnNext(progress -> progress.tell(listener))
                                    .last())))
            .map(progress -> ((Done<List<TextAnswer>>) progress).value()));
  }

  /**
   * The same, telling of each sentence on the way; the answers come last. An error that comes
   * before anything is told means that nothing was begun.
   */
  public Flux<TextEvent> watch(TextRequest request) {
    return deadline.within(
        prepared(request)
            .flatMapMany(
                texts ->
                    CharacterBudget.paid(
                            request.characters(),
                            progress(texts, request.glossary()),
                            Progress::tells)
                        .concatMapIterable(new TextEvents(texts)::after)));
  }

  private Mono<List<PreparedTranslation>> prepared(TextRequest request) {
    return Mono.fromCallable(() -> preparation.prepare(request)).subscribeOn(Schedulers.parallel());
  }

  /** Texts without a sentence to translate need no place in the queue. */
  private Flux<Progress<List<TextAnswer>>> progress(
      List<PreparedTranslation> texts, Glossary glossary) {
    return texts.stream().allMatch(text -> text.sentenceCount() == 0)
        ? Flux.just(new Done<>(texts.stream().map(text -> text.answer(List.of())).toList(), false))
        : WatchedWork.of(
            scheduler, size(texts), (listener, stop) -> translate(texts, glossary, listener, stop));
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
