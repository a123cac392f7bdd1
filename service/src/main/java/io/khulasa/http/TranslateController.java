package io.khulasa.http;

import static org.springframework.http.MediaType.APPLICATION_FORM_URLENCODED_VALUE;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.khulasa.pipeline.InferenceProperties;
import io.khulasa.pipeline.TextService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
  private final TextRequests requests;
  private final InferenceProperties inference;
  private final Callers callers;

  TranslateController(
      TextService texts, TextRequests requests, InferenceProperties inference, Callers callers) {
    this.texts = texts;
    this.requests = requests;
    this.inference = inference;
    this.callers = callers;
  }

  // Without "produces": whoever names text/event-stream gets TranslateStreamController's answer.
  @Operation(
      summary = "Translate a text, or several, from Arabic to English",
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = TranslateJson.class))))
  @PostMapping(path = "/translate", consumes = APPLICATION_JSON_VALUE)
  Mono<TranslateJson> translate(@RequestBody TranslateBody body, ServerWebExchange exchange) {
    return callers
        .work(body.apiKey(), exchange, Mono.defer(() -> answer(body)))
        .contextWrite(context -> Timeouts.in(body.deadlineMs(), context));
  }

  /** The answer to a request, whoever brings it. */
  Mono<TranslateJson> answer(TranslateBody body) {
    return requests
        .of(body)
        .flatMap(
            request ->
                texts
                    .translate(request)
                    .contextWrite(inference.priority(request.texts().size())::in))
        .map(answers -> TranslateJson.of(body, answers));
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
}
