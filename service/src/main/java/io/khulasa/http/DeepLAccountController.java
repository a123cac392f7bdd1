package io.khulasa.http;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.util.Objects.requireNonNull;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.khulasa.access.CharacterQuota;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What DeepL's clients ask besides translations. */
@RestController
@Tag(name = "DeepL")
final class DeepLAccountController {

  /** A language, and for a target whether it has degrees of formality. */
  @JsonInclude(NON_NULL)
  record Language(
      String language,
      String name,
      @JsonProperty("supports_formality") @Nullable Boolean formality) {}

  /** Characters of this month. */
  record Usage(
      @JsonProperty("character_count") long count, @JsonProperty("character_limit") long limit) {}

  /** Two languages that a glossary can have. */
  record Pair(
      @JsonProperty("source_lang") String source, @JsonProperty("target_lang") String target) {}

  /** All of them. */
  record Pairs(@JsonProperty("supported_languages") List<Pair> languages) {}

  /** What DeepL says where there is no limit. */
  private static final long NO_LIMIT = 1_000_000_000_000L;

  private final JsonMapper json;

  DeepLAccountController(JsonMapper json) {
    this.json = json;
  }

  /** DeepL's client for Python sends the type in the body of a GET. */
  @Operation(summary = "The languages that are served, by type: source or target")
  @RequestMapping(
      path = "/v2/languages",
      method = {RequestMethod.GET, RequestMethod.POST},
      produces = APPLICATION_JSON_VALUE)
  Mono<List<Language>> languages(ServerWebExchange exchange) {
    return Fields.of(exchange, json).map(fields -> languages(fields.one("type")));
  }

  private static List<Language> languages(@Nullable String type) {
    if (type == null || type.equals("source")) {
      return List.of(new Language("AR", "Arabic", null));
    }
    if (type.equals("target")) {
      return List.of(
          new Language("EN-GB", "English (British)", false),
          new Language("EN-US", "English (American)", false));
    }
    throw Fields.malformed("The field type must be source or target.");
  }

  @Operation(summary = "Characters that the key had translated this month, and its limit")
  @RequestMapping(
      path = "/v2/usage",
      method = {RequestMethod.GET, RequestMethod.POST},
      produces = APPLICATION_JSON_VALUE)
  Usage usage(ServerWebExchange exchange) {
    CharacterQuota quota = requireNonNull(Callers.of(exchange)).quota();
    return new Usage(quota.used(), quota.limit() == 0 ? NO_LIMIT : quota.limit());
  }

  @Operation(summary = "The languages that a glossary can have")
  @RequestMapping(
      path = "/v2/glossary-language-pairs",
      method = RequestMethod.GET,
      produces = APPLICATION_JSON_VALUE)
  Pairs pairs() {
    return new Pairs(List.of(new Pair("ar", "en")));
  }
}
