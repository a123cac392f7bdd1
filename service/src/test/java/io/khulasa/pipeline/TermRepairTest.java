package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.check.Flag;
import io.khulasa.check.Flag.Kind;
import io.khulasa.failure.StopSignal;
import io.khulasa.glossary.Glossary;
import io.khulasa.translate.Translation.Ending;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TermRepairTest {

  private static final String SENTENCE = "قال البنك المركزي شكرا.";

  private final ScriptedTranslator translator = new ScriptedTranslator();
  private final SentenceTranslator sentences =
      new SentenceTranslator(Fixtures.stages(translator), true);

  @Test
  void whatIsThereOnlyGetsTheGlossarysCase() {
    answer(SENTENCE, "The central bank said thanks.");

    assertThat(translate("البنك المركزي", "Central Bank"))
        .isEqualTo(result("The Central Bank said thanks."));
    assertThat(translator.calls()).hasSize(1);
  }

  @Test
  void theModelsOwnRenderingIsReplaced() {
    answer(SENTENCE, "A central bank said thanks.");
    answer("هذا هو البنك المركزي.", "This is the Central Bank.");

    assertThat(translate("البنك المركزي", "IMF")).isEqualTo(result("An IMF said thanks."));
    assertThat(translator.calls()).hasSize(2);
  }

  @Test
  void theTermIsPutInTheArabic() {
    answer(SENTENCE, "The dog said thanks.");
    answer("قال Federal Reserve شكرا.", "The Federal Reserve said thanks.");
    answer("قال Xenon شكرا.", "Xenon thanked.");

    assertThat(translate("البنك المركزي", "Federal Reserve"))
        .isEqualTo(result("The Federal Reserve said thanks."));
  }

  @Test
  void aKnownNameThatTheModelGetsWrongIsPutRightAndNotFlagged() {
    answer("وصل إلى كيغالي.", "He arrived in Quebec.");
    answer("كيغالي", "Quebec");

    assertThat(known("وصل إلى كيغالي.")).isEqualTo("He arrived in Kigali.");

    answer("كيغالي", "Kegaly");
    answer("وصل إلى Kigali.", "He came to Cagliari.");
    answer("وصل إلى Xenon.", "He came to Cannes.");
    assertThat(known("وصل إلى كيغالي.")).isEqualTo("He arrived in Quebec.");
  }

  @Test
  void noKnownNameTakesThePlaceOfAnother() {
    answer("بين كولومبو وهانوي.", "Between Columbia and Hanoi.");
    answer("بين Colombo وهانوي.", "Between Colombo.");
    answer("بين Xenon و Nokia.", "Between Xenon.");

    assertThat(known("بين كولومبو وهانوي.")).isEqualTo("Between Columbia and Hanoi.");
  }

  @Test
  void noTermTakesThePlaceOfANumber() {
    answer("دفع 300 درهم مغربي.", "He paid $300.");
    answer("درهم مغربي", "$300");

    answer("دفع 300 Moroccan dirhams.", "He paid Moroccan dirhams.");
    answer("دفع 300 Xenon.", "He paid Xenon.");
    assertThat(known("دفع 300 درهم مغربي.")).isEqualTo("He paid $300.");
  }

  @Test
  void aNameStandsForATermThatIsNotCopied() {
    answer(SENTENCE, "The dog said thanks.");
    answer("قال Al-Qassam Brigades شكرا.", "Al-Assad said thanks.");
    answer("قال Xenon شكرا.", "A Xenon said thanks.");

    assertThat(translate("البنك المركزي", "Al-Qassam Brigades"))
        .isEqualTo(result("An Al-Qassam Brigades said thanks."));
  }

  @Test
  void aTermInArabicLettersIsNoFault() {
    answer(SENTENCE, "The dog said thanks.");
    answer("قال Xenon شكرا.", "Xenon said thanks.");

    assertThat(translate("البنك المركزي", "البنك المركزي"))
        .isEqualTo(result("البنك المركزي said thanks."));
  }

  @Test
  void digitsOfATermAreNoFault() {
    answer("قال الجيل 5 شكرا.", "5G said thanks.");

    TranslatedSentence sentence =
        translate(List.of("قال الجيل 5 شكرا."), Map.of("الجيل 5", "5G")).get(0);
    assertThat(sentence.flags()).isEmpty();
  }

  @Test
  void whatIsStillMissingIsFlagged() {
    answer(SENTENCE, "The dog said thanks.");
    answer("قال IMF شكرا.", "The dog said thanks.");
    answer("قال Xenon شكرا.", "The dog said thanks.");

    TranslatedSentence sentence = translate("البنك المركزي", "IMF");
    assertThat(sentence.text()).isEqualTo("The dog said thanks.");
    assertThat(sentence.flags())
        .containsExactly(
            new Flag(Kind.GLOSSARY, "The glossary's \"IMF\" for \"البنك المركزي\" is missing."));
  }

  @Test
  void severalTermsAreRepairedTogether() {
    answer("قال الوزير للبنك المركزي شكرا.", "The dog thanked the cat.");
    answer("قال Al X لـIMF شكرا.", "The dog thanked the cat.");
    answer("قال Xenon لـNokia شكرا.", "Xenon thanked Nokia.");

    List<TranslatedSentence> results =
        translate(
            List.of("قال الوزير للبنك المركزي شكرا.", "خبر"),
            Map.of("الوزير", "Al X", "البنك المركزي", "IMF"));
    assertThat(results)
        .extracting(TranslatedSentence::text)
        .containsExactly("Al X thanked IMF.", "xbr");
    assertThat(results).allSatisfy(result -> assertThat(result.flags()).isEmpty());
  }

  @Test
  void aWorseTranslationIsNotTaken() {
    answer("قال البنك المركزي 7.", "The dog said 7.");
    answer("قال IMF 7.", "IMF said.");
    answer("قال Xenon 7.", "Xenon said.");

    TranslatedSentence sentence =
        translate(List.of("قال البنك المركزي 7."), Map.of("البنك المركزي", "IMF")).get(0);
    assertThat(sentence.text()).isEqualTo("The dog said 7.");
    assertThat(sentence.flags()).extracting(Flag::kind).containsExactly(Kind.GLOSSARY);
  }

  private void answer(String segment, String translation) {
    translator.answer(segment, translation, Ending.COMPLETE);
  }

  private static TranslatedSentence result(String text) {
    return new TranslatedSentence(SENTENCE, text, 0.5, List.of());
  }

  /** The translation without a glossary; a known name raises no flag. */
  private String known(String sentence) {
    TranslatedSentence translated = translate(List.of(sentence), Map.of()).get(0);
    assertThat(translated.flags()).noneMatch(flag -> flag.kind() == Kind.GLOSSARY);
    return translated.text();
  }

  private TranslatedSentence translate(String source, String target) {
    return translate(List.of(SENTENCE), Map.of(source, target)).get(0);
  }

  private List<TranslatedSentence> translate(List<String> texts, Map<String, String> entries) {
    return sentences.translate(
        texts, Glossary.of(entries), SentenceListener.NONE, StopSignal.NEVER);
  }
}
