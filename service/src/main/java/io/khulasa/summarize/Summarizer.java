package io.khulasa.summarize;

import io.khulasa.failure.StopSignal;
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
   * @param stop asked between decode steps where a model writes
   */
  Summary summarize(@Nullable String title, List<Candidate> sentences, int count, StopSignal stop);

  /** Name and revision of what makes the summaries. */
  String revision();
}
