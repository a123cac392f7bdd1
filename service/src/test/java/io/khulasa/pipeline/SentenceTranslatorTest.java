package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.failure.StopSignal;
import io.khulasa.glossary.Glossary;
import io.khulasa.translate.Translation.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When sentences are told of; what becomes of them is tested with the whole pipeline. */
final class SentenceTranslatorTest {

  private static final String LOOPING = "قال الوزير، وقال الوزير";

  private final ScriptedTranslator model = new ScriptedTranslator();
  private final SentenceTranslator translator =
      new SentenceTranslator(Fixtures.stages(model), true);
  private final List<String> told = new ArrayList<>();
  private final List<Integer> callsBefore = new ArrayList<>();

  @Test
  void goodSentencesAreToldWhileTheModelStillWorks() {
    List<TranslatedSentence> results = translate(Glossary.NONE, "خبر", "BBC", "شكرا");

    assertThat(told).containsExactly("xbr", "BBC", "ckra");
    assertThat(callsBefore).containsExactly(1, 1, 1);
    assertThat(results).extracting(TranslatedSentence::text).isEqualTo(told);
  }

  @Test
  void sentenceThatIsTriedAgainHoldsBackOnlyThoseAfterIt() {
    model.answer(LOOPING, "said said said", Ending.LOOP);
    List<TranslatedSentence> results = translate(Glossary.NONE, "خبر", LOOPING, "شكرا");

    assertThat(callsBefore).containsExactly(1, 2, 2);
    assertThat(told).isEqualTo(results.stream().map(TranslatedSentence::text).toList());
    assertThat(told.get(1)).startsWith("qal");
  }

  @Test
  void sentenceWithoutItsTermIsToldOnceItIsRepaired() {
    Glossary glossary = Glossary.of(Map.of("الوزير", "the minister"));
    List<TranslatedSentence> results = translate(glossary, "خبر", "قال الوزير", "شكرا");

    assertThat(callsBefore.get(0)).isEqualTo(1);
    assertThat(callsBefore.get(1)).isGreaterThan(1);
    assertThat(told).isEqualTo(results.stream().map(TranslatedSentence::text).toList());
    assertThat(told.get(1)).isEqualTo("The minister");
  }

  private List<TranslatedSentence> translate(Glossary glossary, String... sentences) {
    return translator.translate(
        List.of(sentences),
        glossary,
        (i, sentence) -> {
          assertThat(i).isEqualTo(told.size());
          told.add(sentence.text());
          callsBefore.add(model.calls().size());
        },
        StopSignal.NEVER);
  }
}
