package io.khulasa.http;

import io.khulasa.glossary.Glossary;
import io.khulasa.pipeline.GlossaryDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The glossaries that our own requests name. */
@Component
final class Glossaries {

  private final GlossaryDesk desk;

  Glossaries(GlossaryDesk desk) {
    this.desk = desk;
  }

  /** What a request means. */
  Mono<Glossary> of(@Nullable GlossaryBody body) {
    if (body == null) {
      return Mono.just(Glossary.NONE);
    }
    return body.id() == null
        ? Mono.fromCallable(body::glossary)
        : desk.glossary(List.of(body.id()));
  }
}
