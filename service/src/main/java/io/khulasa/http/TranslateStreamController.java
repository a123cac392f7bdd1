package io.khulasa.http;

import static io.khulasa.http.EventStream.event;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import io.khulasa.pipeline.InferenceProperties;
import io.khulasa.pipeline.TextEvent;
import io.khulasa.pipeline.TextService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Full translations that come as events: each sentence as soon as it is final. */
@RestController
@Tag(name = "LibreTranslate")
final class TranslateStreamController {

  private final TextService texts;
  private final TextRequests requests;
  private final InferenceProperties inference;
  private final EventStream stream;
  private final Callers callers;

  TranslateStreamController(
      TextService texts,
      TextRequests requests,
      InferenceProperties inference,
      EventStream stream,
      Callers callers) {
    this.texts = texts;
    this.requests = requests;
    this.inference = inference;
    this.stream = stream;
    this.callers = callers;
  }

  @Operation(
      summary = "Translate a text, or several, from Arabic to English",
      description =
          "With Accept: text/event-stream, which is our own: events article (of each text: where"
              + " its sentences stand), sentence (in reading order, each final), and at last done"
              + " with LibreTranslate's answer, or error.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = TEXT_EVENT_STREAM_VALUE,
                      schema = @Schema(implementation = EventJson.class))))
  @PostMapping(
      path = "/translate",
      consumes = APPLICATION_JSON_VALUE,
      produces = TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> translate(
      @RequestBody TranslateBody body, ServerWebExchange exchange) {
    Flux<ServerSentEvent<Object>> events =
        requests
            .of(body)
            .flatMapMany(
                request ->
                    texts
                        .watch(request)
                        .contextWrite(inference.priority(request.texts().size())::in))
            .map(told -> of(told, body))
            .contextWrite(context -> Timeouts.in(body.deadlineMs(), context));
    return stream.of(callers.work(body.apiKey(), exchange, events), exchange);
  }

  private static ServerSentEvent<Object> of(TextEvent told, TranslateBody body) {
    if (told instanceof TextEvent.Found found) {
      return event("article", EventJson.Found.of(found.text(), found.sentences()));
    }
    if (told instanceof TextEvent.Sentence sentence) {
      return event(
          "sentence", EventJson.Sentence.of(sentence.text(), sentence.index(), sentence.pair()));
    }
    return event("done", TranslateJson.of(body, ((TextEvent.Answered) told).answers()));
  }
}
