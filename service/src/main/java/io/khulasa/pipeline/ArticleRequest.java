package io.khulasa.pipeline;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import org.jspecify.annotations.Nullable;

/**
 * One article to summarize.
 *
 * @param text the page as it was sent
 * @param format whether it is flat text or HTML
 * @param title the title, where the sender knows it; otherwise the page's own is looked for
 * @param clean whether to look for the article on the page; otherwise only characters are cleaned
 * @param sentences the most sentences that the summary may have, 1 to 10
 */
public record ArticleRequest(
    String text, TextFormat format, @Nullable String title, boolean clean, int sentences) {

  private static final int MOST = 10;

  public ArticleRequest {
    if (sentences < 1 || sentences > MOST) {
      throw new PipelineException(
          FailureKind.MALFORMED,
          "The field sentences must be from 1 to %d, not %d.".formatted(MOST, sentences));
    }
  }

  /** One article of flat text. */
  public ArticleRequest(String text, @Nullable String title, boolean clean, int sentences) {
    this(text, TextFormat.TEXT, title, clean, sentences);
  }
}
