package io.khulasa.summarize;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses or writes the sentences that say what an article says. */
public interface Summarizer {

  /**
   * The summary.
   *
   * @param title the English title, if there is one; it guides and is never part of the summary
   * @param sentences the body's English sentences in order
   * @param count how many sentences the summary may have at most
   */
  Summary summarize(@Nullable String title, List<Candidate> sentences, int count);

  /** Name and revision of what makes the summaries. */
  String revision();
}
