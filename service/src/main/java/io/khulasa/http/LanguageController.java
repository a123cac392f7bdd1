package io.khulasa.http;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.LanguageShares;
import io.khulasa.pipeline.LimitsProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What LibreTranslate's clients ask besides translations. */
@RestController
@Tag(name = "LibreTranslate")
final class LanguageController {

  /** A language and those that it is translated to. */
  record LanguageJson(String code, String name, List<String> targets) {}

  /** A text whose language is asked for. */
  record DetectBody(@Nullable Texts q, @JsonProperty("api_key") @Nullable String apiKey) {}

  /** What a client shows and how much it may send. */
  record SettingsJson(
      boolean apiKeys,
      int charLimit,
      boolean filesTranslation,
      int frontendTimeout,
      boolean keyRequired,
      Map<String, CodeJson> language,
      boolean suggestions,
      List<String> supportedFilesFormat) {}

  /** A language that a client begins with. */
  record CodeJson(String code, String name) {}

  private static final int FRONTEND_TIMEOUT = 500;

  private final Callers callers;
  private final SettingsJson settings;

  LanguageController(Callers callers, LimitsProperties limits) {
    this.callers = callers;
    this.settings =
        new SettingsJson(
            callers.keysNeeded(),
            Math.min(limits.text(), limits.article()),
            false,
            FRONTEND_TIMEOUT,
            callers.keysNeeded(),
            Map.of("source", new CodeJson("ar", "Arabic"), "target", new CodeJson("en", "English")),
            false,
            List.of());
  }

  @GetMapping(path = "/frontend/settings", produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "What a client may send")
  SettingsJson settings() {
    return settings;
  }

  /** Argos Translate's client asks with a POST. */
  @RequestMapping(
      path = "/languages",
      method = {RequestMethod.GET, RequestMethod.POST},
      produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "The languages that are served")
  List<LanguageJson> languages() {
    return List.of(
        new LanguageJson("ar", "Arabic", List.of("en")),
        new LanguageJson("en", "English", List.of("en")));
  }

  @Operation(summary = "What a text is written in, as far as its letters tell")
  @PostMapping(
      path = "/detect",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  Mono<List<DetectedJson>> detect(@RequestBody DetectBody body, ServerWebExchange exchange) {
    return callers.work(body.apiKey(), exchange, Mono.fromSupplier(() -> detect(body.q())));
  }

  @Operation(
      summary = "The same from a form",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = APPLICATION_FORM_URLENCODED_VALUE,
                      schema = @Schema(implementation = DetectBody.class))))
  @PostMapping(
      path = "/detect",
      consumes = APPLICATION_FORM_URLENCODED_VALUE,
      produces = APPLICATION_JSON_VALUE)
  Mono<List<DetectedJson>> detectForm(ServerWebExchange exchange) {
    return Forms.read(exchange)
        .map(form -> new DetectBody(Forms.texts(form), form.getFirst("api_key")))
        .flatMap(body -> detect(body, exchange));
  }

  @GetMapping(path = "/health", produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "Whether the service answers")
  Map<String, String> health() {
    return Map.of("status", "ok");
  }

  private static List<DetectedJson> detect(@Nullable Texts q) {
    if (q == null) {
      throw new PipelineException(FailureKind.MALFORMED, "The field q is missing.");
    }
    String text = String.join("\n", q.values());
    return List.of(DetectedJson.of(LanguageShares.of(text)));
  }
}
