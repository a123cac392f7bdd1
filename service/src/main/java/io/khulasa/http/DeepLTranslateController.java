package io.khulasa.http;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.khulasa.pipeline.GlossaryDesk;
import io.khulasa.pipeline.TextService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
  private final JsonMapper json;

  DeepLTranslateController(TextService texts, GlossaryDesk glossaries, JsonMapper json) {
    this.texts = texts;
    this.glossaries = glossaries;
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
        .flatMap(glossary -> texts.translate(request.with(glossary)))
        .map(answers -> DeepLTranslations.of(request, answers));
  }
}
