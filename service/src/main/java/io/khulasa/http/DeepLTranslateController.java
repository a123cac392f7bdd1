package io.khulasa.http;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.khulasa.pipeline.CharacterQuota;
import io.khulasa.pipeline.GlossaryDesk;
import io.khulasa.pipeline.TextService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Full translations, for DeepL's clients. */
@RestController
@Tag(name = "DeepL")
final class DeepLTranslateController {

  private final TextService texts;
  private final GlossaryDesk glossaries;
  private final CharacterQuota quota;
  private final JsonMapper json;

  DeepLTranslateController(
      TextService texts, GlossaryDesk glossaries, CharacterQuota quota, JsonMapper json) {
    this.texts = texts;
    this.glossaries = glossaries;
    this.quota = quota;
    this.json = json;
  }

  @Operation(
      summary = "Translate up to 50 texts from Arabic to English",
      description = "A form or JSON: text, target_lang, source_lang and DeepL's options.")
  @PostMapping(path = "/v2/translate", produces = APPLICATION_JSON_VALUE)
  Mono<DeepLTranslations> translate(ServerWebExchange exchange) {
    return Fields.of(exchange, json).map(DeepLTexts::of).flatMap(this::translate);
  }

  private Mono<DeepLTranslations> translate(DeepLTexts request) {
    return glossaries
        .glossary(request.options().glossaries())
        .flatMap(glossary -> paid(request, texts.translate(request.with(glossary))))
        .map(answers -> DeepLTranslations.of(request, answers));
  }

  /** Takes the characters first, and gives them back where nothing comes of it. */
  private <T> Mono<T> paid(DeepLTexts request, Mono<T> work) {
    return Mono.defer(
        () -> {
          quota.take(request.characters());
          AtomicBoolean done = new AtomicBoolean();
          return work.doOnNext(answer -> done.set(true))
              .doFinally(
                  signal -> {
                    if (!done.get()) {
                      quota.giveBack(request.characters());
                    }
                  });
        });
  }
}
