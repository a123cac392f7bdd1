package io.khulasa.http;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What {@code POST /summarize} takes: one article, or several with the same options.
 *
 * @param id comes back with the answer
 * @param text the page
 * @param url where the page is, instead of text; fetched where the operator allows it
 * @param title its title, where the sender knows it
 * @param articles several articles instead of text; each is read by itself, so that a bad one does
 *     not spoil the others
 * @param format text or html; of html the visible text counts, and offsets are of the html as sent
 * @param clean whether to look for the article on the page; true where it is left out
 * @param keep parts of the text that are the article's, whatever the cleaning says of them: spans
 *     as the answer's {@code cleaning.dropped} has them; the line or part that one touches is kept
 *     whole, markup never
 * @param sentences the most sentences that a summary may have
 * @param glossary terms that the English must have: an id, or the entries themselves
 * @param include parts that are wanted besides the summary
 * @param deadlineMs the time that the answer may take, in milliseconds, where that is less than the
 *     service allows
 */
record SummarizeBody(
    @Nullable String id,
    @Nullable String text,
    @Schema(description = FetchedArticles.URL) @Nullable String url,
    @Nullable String title,
    @ArraySchema(schema = @Schema(implementation = ArticleBody.class))
        @Nullable List<JsonNode> articles,
    @Nullable String format,
    @Nullable Boolean clean,
    @Nullable List<SpanBody> keep,
    @Nullable Integer sentences,
    @Nullable GlossaryBody glossary,
    @Nullable List<Include> include,
    @Nullable Integer deadlineMs) {

  /** The article that is sent alone. */
  ArticleBody alone() {
    return new ArticleBody(id, text, url, title, keep);
  }
}
