package io.khulasa.http;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.khulasa.glossary.Glossary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** English summaries of Arabic pages. */
@RestController
@Tag(name = "Summaries")
final class SummarizeController {

  /** Articles of one request that are worked on together: enough to keep the lanes busy. */
  static final int SIDE_BY_SIDE = 8;

  private final SummarizedArticles articles;
  private final Failures failures;
  private final Glossaries glossaries;
  private final JsonMapper json;

  SummarizeController(
      SummarizedArticles articles, Failures failures, Glossaries glossaries, JsonMapper json) {
    this.articles = articles;
    this.failures = failures;
    this.glossaries = glossaries;
    this.json = json;
  }

  // Without "produces": whoever names text/event-stream gets SummarizeStreamController's answer.
  @Operation(
      summary = "Summarize one Arabic article, or several, in English",
      description =
          "An article is sent as text or, where the operator allows it, as the url of its page."
              + " Problems with a url: 400 BAD_URL, 403 FETCH_OFF and FETCH_FORBIDDEN, 422"
              + " PAGE_UNREADABLE, 502 FETCH_FAILED, 504 FETCH_TIMEOUT.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = APPLICATION_JSON_VALUE,
                      schema = @Schema(implementation = SummarizeAnswer.class))))
  @PostMapping(path = "/summarize", consumes = APPLICATION_JSON_VALUE)
  Mono<SummarizeAnswer> summarize(@RequestBody SummarizeBody body, ServerWebExchange exchange) {
    return answer(body, RequestIds.of(exchange))
        .contextWrite(context -> Timeouts.in(body.deadlineMs(), context));
  }

  /** The answer to a request, whoever brings it. */
  Mono<SummarizeAnswer> answer(SummarizeBody body, String requestId) {
    return glossaries.of(body.glossary()).flatMap(terms -> summarize(body, terms, requestId));
  }

  private Mono<SummarizeAnswer> summarize(SummarizeBody body, Glossary terms, String requestId) {
    Formats.of(body.format());
    List<JsonNode> several = articles.several(body);
    if (several == null) {
      return articles.answer(body.alone(), body, terms).cast(SummarizeAnswer.class);
    }
    Mono<SummarizeAnswer> answer =
        Flux.fromIterable(several)
            .index()
            .flatMapSequential(
                article -> result(article.getT2(), article.getT1(), body, terms, requestId),
                SIDE_BY_SIDE)
            .collectList()
            .map(SummarizeAnswer.Many::new);
    return articles.together(several.size(), answer);
  }

  private Mono<SummarizeAnswer.Result> result(
      JsonNode node, long number, SummarizeBody options, Glossary terms, String requestId) {
    String id = node.path("id").stringValue(null);
    return Mono.fromCallable(() -> json.treeToValue(node, ArticleBody.class))
        .flatMap(article -> articles.answer(article, options, terms))
        .cast(SummarizeAnswer.Result.class)
        .onErrorResume(error -> Mono.just(failures.article(id, number, error, requestId)));
  }
}
