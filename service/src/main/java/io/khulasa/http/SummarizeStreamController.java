package io.khulasa.http;

import static io.khulasa.http.EventStream.event;
import static java.util.Objects.requireNonNull;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import io.khulasa.glossary.Glossary;
import io.khulasa.pipeline.ArticleEvent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** English summaries that come as events: each sentence as soon as it is final. */
@RestController
@Tag(name = "Summaries")
final class SummarizeStreamController {

  private final SummarizedArticles articles;
  private final EventStream stream;
  private final Failures failures;
  private final Glossaries glossaries;
  private final JsonMapper json;

  SummarizeStreamController(
      SummarizedArticles articles,
      EventStream stream,
      Failures failures,
      Glossaries glossaries,
      JsonMapper json) {
    this.articles = articles;
    this.stream = stream;
    this.failures = failures;
    this.glossaries = glossaries;
    this.json = json;
  }

  @Operation(
      summary = "Summarize one Arabic article, or several, in English",
      description =
          "With Accept: text/event-stream: events article, sentence (in reading order, each final),"
              + " summary, and at last done with the whole answer. Of several articles one comes"
              + " after the other; an error event with an article's number is of that article"
              + " alone, one without ends the stream.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = TEXT_EVENT_STREAM_VALUE,
                      schema = @Schema(implementation = EventJson.class))))
  @PostMapping(
      path = "/summarize",
      consumes = APPLICATION_JSON_VALUE,
      produces = TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> summarize(
      @RequestBody SummarizeBody body, ServerWebExchange exchange) {
    Flux<ServerSentEvent<Object>> events =
        glossaries
            .of(body.glossary())
            .flatMapMany(terms -> events(body, terms, exchange))
            .contextWrite(context -> Timeouts.in(body.deadlineMs(), context));
    return stream.of(events, exchange);
  }

  private Flux<ServerSentEvent<Object>> events(
      SummarizeBody body, Glossary terms, ServerWebExchange exchange) {
    Formats.of(body.format());
    List<JsonNode> several = articles.several(body);
    Map<Integer, SummarizeAnswer.Result> results = new ConcurrentSkipListMap<>();
    if (several == null) {
      return article(0, body.alone(), body, terms, results)
          .concatWith(Mono.fromSupplier(() -> event("done", requireNonNull(results.get(0)))));
    }
    // The others are worked on meanwhile; what is known of them waits until the ones before are
    // told.
    Flux<ServerSentEvent<Object>> events =
        Flux.fromIterable(several)
            .index()
            .flatMapSequential(
                article -> {
                  int number = article.getT1().intValue();
                  JsonNode node = article.getT2();
                  return Mono.fromCallable(() -> json.treeToValue(node, ArticleBody.class))
                      .flatMapMany(one -> article(number, one, body, terms, results))
                      .onErrorResume(
                          error -> Flux.just(fault(number, node, error, results, exchange)));
                },
                SummarizeController.SIDE_BY_SIDE)
            .concatWith(Mono.fromSupplier(() -> event("done", many(results))));
    return articles.together(several.size(), events);
  }

  private static SummarizeAnswer.Many many(Map<Integer, SummarizeAnswer.Result> results) {
    return new SummarizeAnswer.Many(List.copyOf(results.values()));
  }

  private Flux<ServerSentEvent<Object>> article(
      int number,
      ArticleBody article,
      SummarizeBody body,
      Glossary terms,
      Map<Integer, SummarizeAnswer.Result> results) {
    return articles.watch(
        article,
        body,
        terms,
        new SummarizedArticles.Telling<ServerSentEvent<Object>>() {
          @Override
          public ServerSentEvent<Object> told(ArticleEvent told) {
            return told instanceof ArticleEvent.Sentence sentence
                ? event(
                    "sentence", EventJson.Sentence.of(number, sentence.index(), sentence.pair()))
                : event(
                    "article", EventJson.Found.of(number, article.id(), (ArticleEvent.Found) told));
          }

          @Override
          public ServerSentEvent<Object> answered(ArticleJson answer) {
            results.put(number, answer);
            return event("summary", EventJson.Summary.of(number, answer));
          }
        });
  }

  private ServerSentEvent<Object> fault(
      int number,
      JsonNode article,
      Throwable error,
      Map<Integer, SummarizeAnswer.Result> results,
      ServerWebExchange exchange) {
    String id = article.path("id").stringValue(null);
    SummarizeAnswer.Failed failed = failures.article(id, number, error, RequestIds.of(exchange));
    results.put(number, failed);
    return event("error", new EventJson.Fault(number, id, failed.error()));
  }
}
