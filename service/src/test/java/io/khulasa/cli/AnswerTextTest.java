package io.khulasa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.check.Flag;
import io.khulasa.cli.AnswerPrinter.Parts;
import io.khulasa.pipeline.ArticleAnswer;
import io.khulasa.pipeline.Checks;
import io.khulasa.pipeline.ModelUse;
import io.khulasa.pipeline.Reading;
import io.khulasa.pipeline.SentencePair;
import io.khulasa.pipeline.Timings;
import io.khulasa.summarize.Summary.Method;
import io.khulasa.text.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnswerTextTest {

  private static final Flag FLAG = new Flag(Flag.Kind.NUMBER, "the translation lacks the number 7");
  private static final Span SPAN = new Span(0, 5);

  @Test
  void readerSeesTitleSummaryAndWhatToCheck() {
    assertThat(AnswerText.of("a.txt", answer(), Parts.SUMMARY))
        .isEqualTo(
            """
            == a.txt
            A title

            • One sentence.
              (to check: the translation lacks the number 7)

            to check in the translation: 1 of 2 sentences
            """);
  }

  @Test
  void wholeTranslationFollowsWhenItIsWanted() {
    assertThat(AnswerText.of("a.txt", answer(), Parts.BOTH))
        .contains("\n\nOne sentence. Another.\n\nto check: One sentence.\n");
  }

  @Test
  void translationAloneHasNoSummary() {
    assertThat(AnswerText.of("a.txt", answer(), Parts.TRANSLATION))
        .contains("A title\n\nOne sentence. Another.\n\n", "to check: One sentence.\n")
        .doesNotContain("•");
  }

  private static ArticleAnswer answer() {
    Reading reading =
        new Reading(
            "A title",
            List.of(new Reading.Line("One sentence.", List.of(SPAN), List.of(FLAG))),
            Method.EXTRACTIVE,
            1,
            List.of("One sentence. Another."),
            List.of(
                new SentencePair(SPAN, "One sentence.", 0.5, List.of(FLAG)),
                new SentencePair(SPAN, "Another.", 0.5, List.of())),
            new Checks(2, 2, List.of("7"), List.of(FLAG)));
    Duration none = Duration.ZERO;
    return new ArticleAnswer(
        reading,
        5,
        List.of(),
        new ModelUse("t", "s", "1", "cpu"),
        false,
        new Timings(none, none, none, none));
  }
}
