package io.khulasa.summarize;

import io.khulasa.failure.StopSignal;
import io.khulasa.schedule.Lanes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Summarizes on a lane, so that no more is computed at a time than there are cores. */
public final class LaneSummarizer implements Summarizer {

  private final Summarizer summarizer;
  private final Lanes lanes;

  /** The same summarizer, on these lanes. */
  public LaneSummarizer(Summarizer summarizer, Lanes lanes) {
    this.summarizer = summarizer;
    this.lanes = lanes;
  }

  @Override
  public Summary summarize(
      @Nullable String title, List<Candidate> sentences, int count, StopSignal stop) {
    return lanes.call(signal -> summarizer.summarize(title, sentences, count, signal), stop);
  }

  @Override
  public String revision() {
    return summarizer.revision();
  }
}
