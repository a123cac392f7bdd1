package io.khulasa.http;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.LimitsProperties;
import io.khulasa.pipeline.Splitting;
import io.khulasa.pipeline.TextFormat;
import io.khulasa.pipeline.TextRequest;
import io.khulasa.pipeline.TextSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** LibreTranslate's requests as ours. */
@Component
final class TextRequests {

  private final LimitsProperties limits;
  private final Glossaries glossaries;

  TextRequests(LimitsProperties limits, Glossaries glossaries) {
    this.limits = limits;
    this.glossaries = glossaries;
  }

  /** What is asked for; errors of kind MALFORMED, UNSUPPORTED_LANGUAGE and NOT_FOUND. */
  Mono<TextRequest> of(TranslateBody body) {
    return Mono.defer(
        () -> {
          TextFormat format = Formats.of(body.format());
          TextSource source = source(body.source(), body.target());
          Texts q = body.q();
          if (q == null) {
            throw new PipelineException(FailureKind.MALFORMED, "The field q is missing.");
          }
          Formats.requireItems("q", q.values().size(), limits.items());
          return glossaries
              .of(body.glossary())
              .map(
                  terms -> new TextRequest(q.values(), format, source, Splitting.SENTENCES, terms));
        });
  }

  private static TextSource source(@Nullable String source, @Nullable String target) {
    if (target == null || "en".equals(target)) {
      if (source == null || "auto".equals(source)) {
        return TextSource.AUTO;
      }
      if ("ar".equals(source)) {
        return TextSource.ARABIC;
      }
      if ("en".equals(source)) {
        return TextSource.ENGLISH;
      }
    }
    throw new PipelineException(
        FailureKind.UNSUPPORTED_LANGUAGE,
        "These languages are not served: the source can be ar, en or auto, the target en.");
  }
}
