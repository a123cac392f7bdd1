package io.khulasa.http;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.InferenceProperties;
import io.khulasa.pipeline.LimitsProperties;
import io.khulasa.pipeline.Splitting;
import io.khulasa.pipeline.TextFormat;
import io.khulasa.pipeline.TextRequest;
import io.khulasa.pipeline.TextService;
import io.khulasa.pipeline.TextSource;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Full translations, for LibreTranslate's clients. */
@RestController
@Tag(name = "LibreTranslate")
final class TranslateController {

  private final TextService texts;
  private final LimitsProperties limits;
  private final InferenceProperties inference;
  private final Glossaries glossaries;
  private final Callers callers;

  TranslateController(
      TextService texts,
      LimitsProperties limits,
      InferenceProperties inference,
      Glossaries glossaries,
      Callers callers) {
    this.texts = texts;
    this.limits = limits;
    this.inference = inference;
    this.glossaries = glossaries;
    this.callers = callers;
  }

  @Operation(summary = "Translate a text, or several, from Arabic to English")
  @PostMapping(
      path = "/translate",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  Mono<TranslateJson> translate(@RequestBody TranslateBody body, ServerWebExchange exchange) {
    return callers
        .work(body.apiKey(), exchange, Mono.defer(() -> answer(body)))
        .contextWrite(context -> Timeouts.in(body.deadlineMs(), context));
  }

  /** The answer to a request, whoever brings it. */
  Mono<TranslateJson> answer(TranslateBody body) {
    TextFormat format = Formats.of(body.format());
    TextSource source = source(body.source(), body.target());
    Texts q = body.q();
    if (q == null) {
      throw new PipelineException(FailureKind.MALFORMED, "The field q is missing.");
    }
    Formats.requireItems("q", q.values().size(), limits.items());
    return glossaries
        .of(body.glossary())
        .map(terms -> new TextRequest(q.values(), format, source, Splitting.SENTENCES, terms))
        .flatMap(texts::translate)
        .map(answers -> TranslateJson.of(body, q.single(), answers))
        .contextWrite(inference.priority(q.values().size())::in);
  }

  @Operation(
      summary = "The same from a form",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = APPLICATION_FORM_URLENCODED_VALUE,
                      schema = @Schema(implementation = TranslateBody.class))))
  @PostMapping(
      path = "/translate",
      consumes = APPLICATION_FORM_URLENCODED_VALUE,
      produces = APPLICATION_JSON_VALUE)
  Mono<TranslateJson> translateForm(ServerWebExchange exchange) {
    return Forms.read(exchange).flatMap(form -> translate(TranslateBody.of(form), exchange));
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
