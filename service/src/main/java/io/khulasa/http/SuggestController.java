package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.khulasa.export.TmxUnit;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.suggest.Suggestion;
import io.khulasa.suggest.SuggestionLines;
import io.khulasa.suggest.Suggestions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Better translations: taken one by one, given back all at once. */
@RestController
@Tag(name = "Suggestions")
final class SuggestController {

  private static final int LONGEST = 10_000;
  private static final int LONGEST_REVISION = 200;

  /** What LibreTranslate answers. */
  record SuccessJson(boolean success) {}

  private final Suggestions suggestions;
  private final InstantSource clock;
  private final SuggestionLines lines = new SuggestionLines();

  SuggestController(Suggestions suggestions, InstantSource clock) {
    this.suggestions = suggestions;
    this.clock = clock;
  }

  @Operation(summary = "Keep a better translation of a sentence")
  @PostMapping(
      path = "/suggest",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  Mono<SuccessJson> suggest(@RequestBody SuggestBody body) {
    requireLanguage("source", body.source(), "ar");
    requireLanguage("target", body.target(), "en");
    Suggestion suggestion =
        new Suggestion(
            clock.instant(),
            require("q", body.q()),
            require("s", body.s()),
            limited("machine", body.machine(), LONGEST),
            limited("revision", body.revision(), LONGEST_REVISION));
    return Mono.fromCallable(
            () -> {
              suggestions.add(suggestion);
              return new SuccessJson(true);
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  // The parameter is read by hand: springdoc looks for a validator at those of a method.
  @Operation(
      summary = "All suggestions, as jsonl or tmx",
      parameters =
          @Parameter(
              name = "format",
              in = ParameterIn.QUERY,
              schema =
                  @Schema(
                      allowableValues = {"jsonl", "tmx"},
                      defaultValue = "jsonl")))
  @GetMapping("/suggestions")
  ResponseEntity<Flux<DataBuffer>> all(ServerWebExchange exchange) {
    String format = exchange.getRequest().getQueryParams().getFirst("format");
    return switch (requireNonNullElse(format, "jsonl")) {
      case "jsonl" -> answer("application/jsonl", "jsonl", parts(s -> lines.write(s) + "\n"));
      case "tmx" ->
          answer(
              "application/x-tmx+xml",
              "tmx",
              parts(s -> TmxUnit.of(s.time(), s.source(), s.target()))
                  .startWith(TmxUnit.HEAD)
                  .concatWithValues(TmxUnit.END));
      default ->
          throw new PipelineException(
              FailureKind.MALFORMED, "The parameter format must be jsonl or tmx.");
    };
  }

  private Flux<String> parts(Function<Suggestion, String> writer) {
    return Flux.using(suggestions::all, all -> Flux.fromStream(all).map(writer))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static ResponseEntity<Flux<DataBuffer>> answer(
      String type, String extension, Flux<String> parts) {
    DefaultDataBufferFactory buffers = DefaultDataBufferFactory.sharedInstance;
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_TYPE, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("khulasa-suggestions." + extension)
                .build()
                .toString())
        .body(parts.map(part -> buffers.wrap(part.getBytes(StandardCharsets.UTF_8))));
  }

  private static void requireLanguage(String field, @Nullable String actual, String served) {
    if (actual != null && !actual.equals(served)) {
      throw new PipelineException(
          FailureKind.UNSUPPORTED_LANGUAGE, "The field %s must be %s.".formatted(field, served));
    }
  }

  private static String require(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new PipelineException(FailureKind.EMPTY, "The field %s is empty.".formatted(field));
    }
    limited(field, text, LONGEST);
    return text;
  }

  private static @Nullable String limited(String field, @Nullable String text, int limit) {
    if (text != null && text.length() > limit) {
      throw new PipelineException(
          FailureKind.TOO_LONG,
          "The field %s has %d characters; the limit is %d."
              .formatted(field, text.length(), limit));
    }
    return text;
  }
}
