package io.khulasa.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TagPlacementTest {

  @Test
  void wordsGoToThePieceWhoseOwnTranslationHoldsThem() {
    assertThat(
            TagPlacement.divide(
                "The Ministry of Health opened three new hospitals in the capital yesterday.",
                List.of("افتتحت ", "وزارة الصحة", " أمس ", "ثلاثة مستشفيات جديدة", " في العاصمة."),
                List.of(
                    "opened",
                    "Ministry of Health",
                    "yesterday",
                    "three new hospitals",
                    "in the capital")))
        .element(3)
        .isEqualTo("three new hospitals");
  }

  @Test
  void numbersAndLatinWordsFindTheirPlaceWithoutTheModel() {
    assertThat(
            TagPlacement.divide(
                "The company Vortex bought 120 buses.",
                List.of("اشترت شركة ", "Vortex", " نحو ", "١٢٠", " حافلة."),
                List.of("", "", "", "", "")))
        .contains("Vortex", "120");
  }

  @Test
  void allWordsStayInTheirOrder() {
    List<String> pieces = List.of("قال ", "الوزير", " ذلك ", "أمس", ".");
    String english = "The minister said that yesterday.";
    List<String> texts =
        TagPlacement.divide(
            english, pieces, List.of("said", "the minister", "that", "yesterday", "."));
    assertThat(String.join(" ", texts).replaceAll("\\s+", " ").replace(" .", ".").strip())
        .isEqualTo(english);
    assertThat(texts).last().isEqualTo(".");
  }

  @Test
  void aCommaStandsOutsideOfATagThatHadNone() {
    assertThat(
            TagPlacement.divide(
                "It began in March 2024, when prices rose.",
                List.of("بدأ في ", "مارس 2024", "، عندما ارتفعت الأسعار."),
                List.of("It began in", "March 2024", "when prices rose")))
        .containsExactly("It began in", "March 2024", ", when prices rose.");
  }

  @Test
  void oneTagOrNoWordIsSimple() {
    assertThat(TagPlacement.divide("All of it.", List.of("كله."), List.of("")))
        .containsExactly("All of it.");
    assertThat(TagPlacement.divide("", List.of("أ", "ب"), List.of("", ""))).containsExactly("", "");
  }

  @Test
  void aVeryLongSentenceIsDividedInProportion() {
    String english = "word ".repeat(5_000);
    List<String> texts =
        TagPlacement.divide(english, List.of("كلمة ".repeat(100), "كلمة"), List.of("", ""));
    assertThat(texts.get(0).length()).isGreaterThan(40 * texts.get(1).length());
  }
}
