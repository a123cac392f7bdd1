package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.glossary.Glossary;
import io.khulasa.pipeline.ArticleRequest;
import io.khulasa.pipeline.ArticleService;
import io.khulasa.pipeline.InferenceProperties;
import io.khulasa.pipeline.LimitsProperties;
import io.khulasa.pipeline.PipelineProperties;
import io.khulasa.pipeline.TextFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
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
  private static final int SIDE_BY_SIDE = 8;

  private final ArticleService articles;
  private final FetchedArticles fetched;
  private final LimitsProperties limits;
  private final InferenceProperties inference;
  private final PipelineProperties defaults;
  private final Failures failures;
  private final Glossaries glossaries;
  private final JsonMapper json;

  SummarizeController(
      ArticleService articles,
      FetchedArticles fetched,
      LimitsProperties limits,
      InferenceProperties inference,
      PipelineProperties defaults,
      Failures failures,
      Glossaries glossaries,
      JsonMapper json) {
    this.articles = articles;
    this.fetched = fetched;
    this.limits = limits;
    this.inference = inference;
    this.defaults = defaults;
    this.failures = failures;
    this.glossaries = glossaries;
    this.json = json;
  }

  @Operation(
      summary = "Summarize one Arabic article, or several, in English",
      description =
          "An article is sent as text or, where the operator allows it, as the url of its page."
              + " Problems with a url: 400 BAD_URL, 403 FETCH_OFF and FETCH_FORBIDDEN, 422"
              + " PAGE_UNREADABLE, 502 FETCH_FAILED, 504 FETCH_TIMEOUT.")
  @PostMapping(
      path = "/summarize",
      consumes = APPLICATION_JSON_VALUE,
      produces = APPLICATION_JSON_VALUE)
  Mono<SummarizeAnswer> summarize(@RequestBody SummarizeBody body, ServerWebExchange exchange) {
    return answer(body, RequestIds.of(exchange))
        .contextWrite(context -> Timeouts.in(body.deadlineMs(), context));
  }

  /** The answer to a request, whoever brings it. */
  Mono<SummarizeAnswer> answer(SummarizeBody body, String requestId) {
    return glossaries.of(body.glossary()).flatMap(terms -> summarize(body, terms, requestId));
  }

  private Mono<SummarizeAnswer> summarize(SummarizeBody body, Glossary terms, String requestId) {
    TextFormat format = Formats.of(body.format());
    if (body.articles() == null) {
      return one(body.alone(), format, body, terms).cast(SummarizeAnswer.class);
    }
    if (body.text() != null || body.url() != null) {
      throw new PipelineException(
          FailureKind.MALFORMED,
          "Send either the field %s or the field articles, not both."
              .formatted(body.text() == null ? "url" : "text"));
    }
    Formats.requireItems("articles", body.articles().size(), limits.items());
    Mono<SummarizeAnswer> answer =
        Flux.fromIterable(body.articles())
            .index()
            .flatMapSequential(
                article -> result(article.getT2(), article.getT1(), format, body, terms, requestId),
                SIDE_BY_SIDE)
            .collectList()
            .map(SummarizeAnswer.Many::new);
    return articles
        .withOneDeadline(answer)
        .contextWrite(inference.priority(body.articles().size())::in);
  }

  private Mono<SummarizeAnswer.Result> result(
      JsonNode node,
      long number,
      TextFormat format,
      SummarizeBody options,
      Glossary terms,
      String requestId) {
    String id = node.path("id").stringValue(null);
    return Mono.fromCallable(() -> json.treeToValue(node, ArticleBody.class))
        .flatMap(article -> one(article, format, options, terms))
        .cast(SummarizeAnswer.Result.class)
        .onErrorResume(
            error -> {
              Failure failure = failures.of(error, "articles[%d]".formatted(number));
              failures.log(failure, error);
              return Mono.just(new SummarizeAnswer.Failed(id, Problem.inPlace(failure, requestId)));
            });
  }

  private Mono<ArticleJson> one(
      ArticleBody article, TextFormat format, SummarizeBody options, Glossary terms) {
    return Mono.defer(
        () -> {
          Set<Include> include = Set.copyOf(requireNonNullElse(options.include(), List.of()));
          String text = article.text();
          String url = article.url();
          if (text != null && url != null) {
            throw new PipelineException(
                FailureKind.MALFORMED, "Send either the field text or the field url, not both.");
          }
          if (text != null) {
            return articles
                .summarize(request(text, format, article, options), terms)
                .map(answer -> ArticleJson.of(article.id(), null, answer, include));
          }
          if (url == null) {
            throw new PipelineException(FailureKind.EMPTY, "The field text is missing.");
          }
          return fetched
              .summarize(
                  url,
                  terms,
                  page -> request(page.text(), FetchedArticles.format(page), article, options))
              .map(found -> ArticleJson.of(article.id(), found.page(), found.answer(), include));
        });
  }

  private ArticleRequest request(
      String text, TextFormat format, ArticleBody article, SummarizeBody options) {
    return new ArticleRequest(
        text,
        format,
        article.title(),
        !Boolean.FALSE.equals(options.clean()),
        SpanBody.spans("keep", article.keep()),
        requireNonNullElse(options.sentences(), defaults.summarySentences()));
  }
}
