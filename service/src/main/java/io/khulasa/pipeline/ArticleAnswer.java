package io.khulasa.pipeline;

import io.khulasa.clean.Dropped;
import java.util.List;

/**
 * The answer to an {@link ArticleRequest}; its spans are of the text that was sent.
 *
 * @param reading summary, translation and checks
 * @param kept characters of the article found on the page
 * @param dropped what was left out
 * @param models what made it
 * @param cached whether it was there already
 * @param timings where the time went
 */
public record ArticleAnswer(
    Reading reading,
    int kept,
    List<Dropped> dropped,
    ModelUse models,
    boolean cached,
    Timings timings)
    implements ArticleEvent {

  public ArticleAnswer {
    dropped = List.copyOf(dropped);
  }

  /** The summary as one text. */
  public String summary() {
    return String.join(" ", reading.summary().stream().map(Reading.Line::text).toList());
  }
}
