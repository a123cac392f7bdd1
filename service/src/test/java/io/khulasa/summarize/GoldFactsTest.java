package io.khulasa.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.SeedPage;
import io.khulasa.failure.StopSignal;
import io.khulasa.split.ArabicSplitter;
import io.khulasa.split.Sentence;
import io.khulasa.split.Sentence.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts that summaries of the gold translations hold, against those of the first sentences. */
final class GoldFactsTest {

  @Test
  void holdsMoreFactsThanTheFirstSentences() {
    long found = 0;
    long lead = 0;
    for (SeedPage page : SeedPage.all()) {
      List<Candidate> body = candidates(page);
      for (int count = 2; count <= 5; count++) {
        Summary summary =
            new ExtractiveSummarizer(new WordEncoder())
                .summarize(page.english().get(0), body, count, StopSignal.NEVER);
        found += facts(page, summary.sentences().stream().map(Summary.Line::text).toList());
        lead +=
            facts(
                page,
                body.stream()
                    .filter(Candidate::eligible)
                    .limit(count)
                    .map(Candidate::text)
                    .toList());
      }
    }
    assertThat(found).as("facts in the summaries, %s in the lead", lead).isGreaterThan(lead);
  }

  private static long facts(SeedPage page, List<String> sentences) {
    return page.factsIn(String.join(" ", sentences));
  }

  private static List<Candidate> candidates(SeedPage page) {
    String text = String.join("\n\n", page.english().subList(1, page.english().size()));
    List<Candidate> candidates = new ArrayList<>();
    for (Sentence sentence : new ArabicSplitter().split(text, null)) {
      candidates.add(
          new Candidate(sentence.text(text), sentence.paragraph(), sentence.role() == Role.BODY));
    }
    return candidates;
  }
}
