package io.khulasa.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.failure.StopSignal;
import io.khulasa.schedule.Lanes;
import io.khulasa.summarize.Summary.Line;
import io.khulasa.summarize.Summary.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LaneSummarizerTest {

  /** Its summary is the name of the thread. */
  private static final class Threads implements Summarizer {

    @Override
    public Summary summarize(
        @Nullable String title, List<Candidate> sentences, int count, StopSignal stop) {
      String name = Thread.currentThread().getName();
      return new Summary(List.of(new Line(name, List.of(0))), Method.EXTRACTIVE, 1);
    }

    @Override
    public String revision() {
      return "threads-1";
    }
  }

  @Test
  void sameSummaryOnALane() {
    try (Lanes lanes = new Lanes(1)) {
      Summarizer summarizer = new LaneSummarizer(new Threads(), lanes);

      Summary summary = summarizer.summarize(null, List.of(), 1, StopSignal.NEVER);

      assertThat(summary.sentences()).extracting(Line::text).containsExactly("inference-lane");
      assertThat(summarizer.revision()).isEqualTo("threads-1");
    }
  }
}
