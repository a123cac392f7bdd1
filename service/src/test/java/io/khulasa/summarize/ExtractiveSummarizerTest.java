package io.khulasa.summarize;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.failure.StopSignal;
import io.khulasa.model.SentenceEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The summarizer with vectors that the tests choose. */
final class ExtractiveSummarizerTest {

  private static final String FLOOD =
      "Heavy rain flooded the lower town on Monday and closed all three of its bridges.";
  private static final String FLOOD_AGAIN =
      "All three bridges of the lower town were closed on Monday after heavy rain flooded it.";
  private static final String HELP =
      "The army sent forty boats to bring food and drinking water to the people cut off.";
  private static final String SPORT =
      "Elsewhere the national chess team won a friendly match against its old rivals from Norway.";

  /** Floods point one way, help nearly so, sport elsewhere. */
  private static final Map<String, float[]> VECTORS =
      Map.of(
          FLOOD, new float[] {1, 0, 0},
          FLOOD_AGAIN, new float[] {0.99f, 0.141f, 0},
          HELP, new float[] {0.8f, 0.6f, 0},
          SPORT, new float[] {0, 0, 1});

  private final ExtractiveSummarizer summarizer = new ExtractiveSummarizer(new Scripted(VECTORS));

  private record Scripted(Map<String, float[]> vectors) implements SentenceEncoder {

    @Override
    public float[][] encode(List<String> sentences) {
      return sentences.stream()
          .map(sentence -> vectors.getOrDefault(sentence, new float[] {0.6f, 0.8f, 0}))
          .toArray(float[][]::new);
    }

    @Override
    public String revision() {
      return "scripted";
    }
  }

  @Test
  void prefersTheSubjectToTheAside() {
    assertThat(chosen(null, 2, FLOOD, SPORT, HELP)).containsExactly(0, 2);
  }

  @Test
  void neverSaysTheSameTwice() {
    assertThat(chosen(null, 3, FLOOD, FLOOD_AGAIN, HELP)).containsExactly(0, 2);
    assertThat(chosen(null, 3, HELP, FLOOD, HELP.toUpperCase(Locale.ROOT))).containsExactly(0, 1);
  }

  @Test
  void keepsTheOrderOfTheArticle() {
    assertThat(chosen(FLOOD, 2, SPORT, HELP, FLOOD)).isSorted().hasSize(2);
  }

  @Test
  void isGuidedByTheTitle() {
    List<Candidate> sentences = candidates(HELP, SPORT, FLOOD);
    assertThat(summarizer.summarize(SPORT, sentences, 2, StopSignal.NEVER).sentences())
        .extracting(Summary.Line::text)
        .contains(SPORT);
    assertThat(summarizer.summarize(FLOOD, sentences, 2, StopSignal.NEVER).sentences())
        .extracting(Summary.Line::text)
        .doesNotContain(SPORT);
  }

  @Test
  void leavesOutWhatIsNotEligible() {
    List<Candidate> sentences = new ArrayList<>(candidates(HELP, SPORT));
    sentences.add(0, new Candidate(FLOOD, 0, false));
    Summary summary = summarizer.summarize(null, sentences, 3, StopSignal.NEVER);
    assertThat(summary.sentences()).extracting(Summary.Line::text).containsExactly(HELP, SPORT);
    assertThat(summary.sentences())
        .extracting(Summary.Line::sources)
        .containsExactly(List.of(1), List.of(2));
  }

  @Test
  void takesAllWhenThereAreFew() {
    assertThat(chosen("", 9, HELP, SPORT)).containsExactly(0, 1);
    assertThat(chosen(null, 9, "Why?")).containsExactly(0);
  }

  @Test
  void isEmptyWithoutSentences() {
    assertThat(chosen(FLOOD, 3)).isEmpty();
    assertThat(chosen(FLOOD, 0, HELP)).isEmpty();
    assertThat(
            summarizer
                .summarize(null, List.of(new Candidate(HELP, 0, false)), 3, StopSignal.NEVER)
                .sentences())
        .isEmpty();
    assertThat(chosen(null, 3, " ")).isEmpty();
  }

  @Test
  void givesTheSameAnswerAgain() {
    String[] sentences = new String[2_000];
    Arrays.setAll(sentences, i -> "The member for district " + i + " spoke about the new budget.");
    SentenceEncoder encoder = new Scripted(Map.of(sentences[7], new float[] {0, 1, 0}));
    List<Candidate> candidates = candidates(sentences);
    Summary first =
        new ExtractiveSummarizer(encoder).summarize(FLOOD, candidates, 5, StopSignal.NEVER);
    assertThat(first)
        .isEqualTo(
            new ExtractiveSummarizer(encoder).summarize(FLOOD, candidates, 5, StopSignal.NEVER));
    assertThat(first.sentences()).hasSizeBetween(1, 5);
  }

  @Test
  void namesWhatMakesIt() {
    assertThat(summarizer.revision()).isEqualTo("extractive-1/scripted");
    assertThat(summarizer.summarize(null, candidates(HELP), 1, StopSignal.NEVER).method())
        .isEqualTo(Summary.Method.EXTRACTIVE);
  }

  private List<Integer> chosen(@Nullable String title, int count, String... sentences) {
    return summarizer
        .summarize(title, candidates(sentences), count, StopSignal.NEVER)
        .sentences()
        .stream()
        .flatMap(line -> line.sources().stream())
        .toList();
  }

  private static List<Candidate> candidates(String... sentences) {
    return Arrays.stream(sentences).map(text -> new Candidate(text, 0, true)).toList();
  }
}
