package io.khulasa.http;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.khulasa.check.Flag;
import io.khulasa.clean.Dropped;
import io.khulasa.fetch.FetchedPage;
import io.khulasa.pipeline.ArticleAnswer;
import io.khulasa.pipeline.Checks;
import io.khulasa.pipeline.ModelUse;
import io.khulasa.pipeline.Reading;
import io.khulasa.pipeline.Timings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The summary of an article, and what else was asked for. Times are milliseconds. */
@JsonInclude(NON_NULL)
public record ArticleJson(
    @Nullable String id,
    @Schema(description = "Where the page was found in the end; offsets are of its decoded text")
        @Nullable String url,
    @Nullable String title,
    String summary,
    List<Line> sentences,
    String method,
    @Nullable Integer summaryParts,
    @Nullable TranslationJson translation,
    @Nullable CleaningJson cleaning,
    @Nullable ChecksJson checks,
    ModelUse model,
    boolean cached,
    Times timings)
    implements SummarizeAnswer, SummarizeAnswer.Result {

  record Line(String text, List<SpanJson> sources, List<Flag> flags) {}

  @JsonInclude(NON_NULL)
  record TranslationJson(
      @Nullable String title, List<String> paragraphs, List<SentenceJson> sentences) {}

  record CleaningJson(int kept, List<DroppedJson> dropped) {

    static CleaningJson of(int kept, List<Dropped> dropped) {
      return new CleaningJson(
          kept,
          dropped.stream()
              .map(d -> new DroppedJson(d.span().start(), d.span().end(), d.reason()))
              .toList());
    }
  }

  record DroppedJson(int start, int end, Dropped.Reason reason) {}

  record ChecksJson(
      int sentencesIn,
      int sentencesOut,
      List<String> numbersMissing,
      List<Flag> flags,
      boolean needsReview) {}

  @JsonInclude(NON_NULL)
  record Times(@Nullable Long fetch, long clean, long translate, long summarize, long total) {}

  /**
   * Everything there is, as {@code POST /summarize} answers with every part asked for.
   *
   * @param page where it was fetched
   */
  public static ArticleJson whole(String id, @Nullable FetchedPage page, ArticleAnswer answer) {
    return of(id, page, answer, EnumSet.allOf(Include.class));
  }

  static ArticleJson of(
      @Nullable String id, @Nullable FetchedPage page, ArticleAnswer answer, Set<Include> include) {
    Reading reading = answer.reading();
    return new ArticleJson(
        id,
        page == null ? null : page.url(),
        reading.title(),
        answer.summary(),
        reading.summary().stream().map(ArticleJson::line).toList(),
        reading.method().name().toLowerCase(Locale.ROOT),
        reading.parts() > 1 ? reading.parts() : null,
        include.contains(Include.TRANSLATION) ? translation(reading) : null,
        include.contains(Include.CLEANING)
            ? CleaningJson.of(answer.kept(), answer.dropped())
            : null,
        include.contains(Include.CHECKS) ? checks(reading.checks()) : null,
        answer.models(),
        answer.cached(),
        times(page == null ? null : page.took().toMillis(), answer.timings()));
  }

  private static Line line(Reading.Line line) {
    return new Line(line.text(), line.sources().stream().map(SpanJson::of).toList(), line.flags());
  }

  private static TranslationJson translation(Reading reading) {
    return new TranslationJson(
        reading.title(), reading.paragraphs(), SentenceJson.of(reading.sentences()));
  }

  private static ChecksJson checks(Checks checks) {
    return new ChecksJson(
        checks.sentencesIn(),
        checks.sentencesOut(),
        checks.numbersMissing(),
        checks.flags(),
        checks.needsReview());
  }

  private static Times times(@Nullable Long fetch, Timings timings) {
    return new Times(
        fetch,
        timings.clean().toMillis(),
        timings.translate().toMillis(),
        timings.summarize().toMillis(),
        timings.total().toMillis() + (fetch == null ? 0 : fetch));
  }
}
