package io.khulasa.http;

import static io.khulasa.http.EventStream.event;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import io.khulasa.glossary.Glossary;
import io.khulasa.pipeline.ArticleEvent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
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
        glossaries.of(body.glossary()).flatMapMany(terms -> events(body, terms, exchange));
    return stream.of(events, exchange);
  }

  private Flux<ServerSentEvent<Object>> events(
      SummarizeBody body, Glossary terms, ServerWebExchange exchange) {
    Formats.of(body.format());
    List<JsonNode> several = articles.several(body);
    List<SummarizeAnswer.Result> results = new ArrayList<>();
    if (several == null) {
      return article(0, body.alone(), body, terms, results)
          .concatWith(Mono.fromSupplier(() -> event("done", results.get(0))));
    }
    return Flux.fromIterable(several)
        .index()
        .concatMap(
            article -> {
              int number = article.getT1().intValue();
              return Mono.fromCallable(() -> json.treeToValue(article.getT2(), ArticleBody.class))
                  .flatMapMany(one -> article(number, one, body, terms, results))
                  .onErrorResume(
                      error -> Flux.just(fault(number, article.getT2(), error, results, exchange)));
            })
        .concatWith(Mono.fromSupplier(() -> event("done", new SummarizeAnswer.Many(results))));
  }

  private Flux<ServerSentEvent<Object>> article(
      int number,
      ArticleBody article,
      SummarizeBody body,
      Glossary terms,
      List<SummarizeAnswer.Result> results) {
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
            results.add(answer);
            return event("summary", EventJson.Summary.of(number, answer));
          }
        });
  }

  private ServerSentEvent<Object> fault(
      int number,
      JsonNode article,
      Throwable error,
      List<SummarizeAnswer.Result> results,
      ServerWebExchange exchange) {
    String id = article.path("id").stringValue(null);
    SummarizeAnswer.Failed failed = failures.article(id, number, error, exchange);
    results.add(failed);
    return event("error", new EventJson.Fault(number, id, failed.error()));
  }
}
