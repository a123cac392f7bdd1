package io.khulasa.pipeline;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article to summarize.
 *
 * @param text the page as it was sent
 * @param format whether it is flat text or HTML
 * @param title the title, where the sender knows it; otherwise the page's own is looked for
 * @param clean whether to look for the article on the page; otherwise only characters are cleaned
 * @param keep spans of the text that are the article's whatever the cleaning says of them
 * @param sentences the most sentences that the summary may have, 1 to 10
 */
public record ArticleRequest(
    String text,
    TextFormat format,
    @Nullable String title,
    boolean clean,
    List<Span> keep,
    int sentences) {

  private static final int MOST = 10;

  public ArticleRequest {
    keep = List.copyOf(keep);
    for (Span span : keep) {
      if (span.end() > text.length()) {
        throw new PipelineException(
            FailureKind.MALFORMED,
            "A span of the field keep ends at %d; the text has %d code units."
                .formatted(span.end(), text.length()));
      }
    }
    if (sentences < 1 || sentences > MOST) {
      throw new PipelineException(
          FailureKind.MALFORMED,
          "The field sentences must be from 1 to %d, not %d.".formatted(MOST, sentences));
    }
  }

  /** One article of which the cleaning alone decides what is kept. */
  public ArticleRequest(
      String text, TextFormat format, @Nullable String title, boolean clean, int sentences) {
    this(text, format, title, clean, List.of(), sentences);
  }

  /** One article of flat text. */
  public ArticleRequest(String text, @Nullable String title, boolean clean, int sentences) {
    this(text, TextFormat.TEXT, title, clean, sentences);
  }
}
