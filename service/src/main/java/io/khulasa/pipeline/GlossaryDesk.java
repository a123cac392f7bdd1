package io.khulasa.pipeline;

import io.khulasa.glossary.Glossary;
import io.khulasa.glossary.GlossaryShelf;
import io.khulasa.glossary.StoredGlossary;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The shelf of glossaries, off the event loop. */
public final class GlossaryDesk {

  private final GlossaryShelf shelf;

  GlossaryDesk(GlossaryShelf shelf) {
    this.shelf = shelf;
  }

  /** What the shelf answers. */
  public <T> Mono<T> ask(Function<GlossaryShelf, T> question) {
    return Mono.fromCallable(() -> question.apply(shelf)).subscribeOn(Schedulers.boundedElastic());
  }

  /** One glossary of those with these ids, the first counting most; none where there are none. */
  public Mono<Glossary> glossary(List<String> ids) {
    return ids.isEmpty()
        ? Mono.just(Glossary.NONE)
        : ask(
            known ->
                Glossary.merged(
                    ids.stream().map(known::get).map(StoredGlossary::glossary).toList()));
  }
}
