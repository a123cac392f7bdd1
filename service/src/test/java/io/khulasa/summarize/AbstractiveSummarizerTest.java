package io.khulasa.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.decode.Hypothesis;
import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.Generation;
import io.khulasa.model.GenerativeModel;
import io.khulasa.model.LengthLimits;
import io.khulasa.model.PromptFormat;
import io.khulasa.model.SearchSettings;
import io.khulasa.model.TextModel;
import io.khulasa.model.TokenCodec;
import io.khulasa.summarize.Summary.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class AbstractiveSummarizerTest {

  private static final List<String> ARTICLE =
      List.of(
          "Heavy rain flooded three streets of Tunis on Monday.",
          "The mayor, Salma Haddad, closed 12 schools until Thursday.",
          "Rescue teams brought 40 people to safety in boats.",
          "The harbour stays open.");

  private final List<String> asked = new ArrayList<>();
  private int encoded;

  @Test
  void writtenSentencesPointAtThoseTheyRestOn() {
    Summary summary =
        summarize(
            500,
            text -> "Rain flooded streets of Tunis. Rescue teams brought 40 people to safety.",
            ARTICLE);

    assertThat(summary.method()).isEqualTo(Method.ABSTRACTIVE);
    assertThat(summary.parts()).isEqualTo(1);
    assertThat(summary.sentences()).hasSize(2);
    assertThat(summary.sentences().get(0).sources()).contains(0);
    assertThat(summary.sentences().get(1).sources()).containsExactly(2);
  }

  @Test
  void inventedNumberMakesTheSummaryGiveWay() {
    Summary summary = summarize(500, text -> "Rescue teams brought 41 people to safety.", ARTICLE);

    assertThat(summary.method()).isEqualTo(Method.EXTRACTIVE);
    assertThat(summary.sentences()).allMatch(line -> ARTICLE.contains(line.text()));
  }

  @Test
  void inventedNameMakesTheSummaryGiveWay() {
    Summary summary =
        summarize(500, text -> "The mayor, Leila Haddad, closed 12 schools.", ARTICLE);

    assertThat(summary.method()).isEqualTo(Method.EXTRACTIVE);
  }

  @Test
  void numbersAreComparedAndNotTheirSpelling() {
    List<String> thousands = List.of("The dam holds 1,200 tons of water.");

    assertThat(summarize(500, text -> "It holds 1200 tons.", thousands).method())
        .isEqualTo(Method.ABSTRACTIVE);
  }

  @Test
  void emptyAnswerMakesTheSummaryGiveWay() {
    assertThat(summarize(500, text -> " ", ARTICLE).method()).isEqualTo(Method.EXTRACTIVE);
  }

  @Test
  void longArticleIsReadInPartsAndTheAnswerSaysSo() {
    Summary summary = summarize(120, text -> text.substring(0, text.indexOf('.') + 1), ARTICLE);

    assertThat(summary.parts()).isEqualTo(2);
    assertThat(asked).hasSize(3);
    assertThat(asked).allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(120));
    assertThat(String.join(" ", asked.subList(0, 2))).isEqualTo(String.join(" ", ARTICLE));
    assertThat(asked.get(2)).startsWith(ARTICLE.get(0)).contains("Rescue");
    assertThat(summary.sentences().get(0).text()).isEqualTo(ARTICLE.get(0));
  }

  @Test
  void summariesAsLongAsTheirPartsEnd() {
    Summary summary = summarize(60, text -> text, ARTICLE);

    assertThat(summary.sentences()).isNotEmpty();
    assertThat(asked).hasSize(summary.parts());
  }

  @Test
  void sentenceBeyondTheWindowIsCutAtAWord() {
    summarize(20, text -> text, List.of("Heavy rain flooded three streets of Tunis."));

    assertThat(asked).containsExactly("Heavy rain flooded");
  }

  @Test
  void endlessSentenceIsReadAFewTimesAndNotOnceAWord() {
    int before = encoded;

    summarize(20, text -> text, List.of("word ".repeat(10_000).strip()));

    assertThat(asked).containsExactly("word word word word");
    assertThat(encoded - before).isLessThan(40);
  }

  @Test
  void noMoreSentencesThanAskedFor() {
    Summary summary = summarize(500, text -> String.join(" ", ARTICLE), ARTICLE);

    assertThat(summary.sentences()).extracting(Summary.Line::text).isEqualTo(ARTICLE.subList(0, 3));
  }

  private Summary summarize(int window, UnaryOperator<String> model, List<String> article) {
    WordEncoder encoder = new WordEncoder();
    SummaryWriter writer = new SummaryWriter(textModel(window), answering(model));
    List<Candidate> candidates =
        article.stream().map(text -> new Candidate(text, 0, true)).toList();
    return new AbstractiveSummarizer(
            writer, new SourceLinks(encoder), new ExtractiveSummarizer(encoder))
        .summarize(null, candidates, 3, StopSignal.NEVER);
  }

  /** Writes what the function makes of a text. */
  private SearchStrategy answering(UnaryOperator<String> answer) {
    return (model, prompts, longest, rows) -> {
      for (int i = 0; i < prompts.length; i++) {
        String text = new String(prompts[i], 0, prompts[i].length);
        asked.add(text);
        int[] tokens = answer.apply(text).chars().toArray();
        rows.found(
            i, List.of(new Hypothesis(tokens, new double[0], 0, Hypothesis.Ending.END_TOKEN)));
      }
    };
  }

  private TextModel textModel(int window) {
    return new TextModel(
        new Unasked(),
        new Characters(),
        new PromptFormat(List.of(), "", "", List.of()),
        new LengthLimits(window, 0, 100),
        SearchSettings.greedy(0, List.of()),
        1,
        "writer@1");
  }

  /** A token a character. */
  private final class Characters implements TokenCodec {
    @Override
    public int[] encode(String text) {
      encoded++;
      return text.chars().toArray();
    }

    @Override
    public String decode(int[] tokens) {
      return new String(tokens, 0, tokens.length);
    }
  }

  /** The search above asks nothing of it. */
  private record Unasked() implements GenerativeModel {
    @Override
    public Generation start(int[][] prompts) {
      throw new IllegalStateException("nothing is decoded here");
    }

    @Override
    public int batchClass(int promptLength) {
      return 0;
    }

    @Override
    public int slots(int promptLength) {
      return promptLength;
    }

    @Override
    public int vocabulary() {
      return 0;
    }

    @Override
    public int[] answerStart() {
      return new int[0];
    }

    @Override
    public int room(int promptLength) {
      return 100;
    }
  }
}
