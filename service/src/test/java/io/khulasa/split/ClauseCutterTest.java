package io.khulasa.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ClauseCutterTest {

  private final ClauseCutter cutter = new ClauseCutter();

  @Test
  void leavesAShortSentenceAlone() {
    assertThat(cutter.cut(" وصل الوفد. ", 20, String::length)).containsExactly("وصل الوفد.");
    assertThat(cutter.cut("  ", 20, String::length)).isEmpty();
  }

  @Test
  void prefersASemicolonToAComma() {
    assertThat(cutter.cut("خرج الناس، ثم عادوا؛ فنام الجميع، ثم قاموا", 30, String::length))
        .containsExactly("خرج الناس، ثم عادوا؛", "فنام الجميع، ثم قاموا");
  }

  @Test
  void prefersACommaToAConjunction() {
    assertThat(cutter.cut("خرج كل الناس وعادوا جميعا، فنام الجميع طويلا", 30, String::length))
        .containsExactly("خرج كل الناس وعادوا جميعا،", "فنام الجميع طويلا");
  }

  @Test
  void prefersAConjunctionToASpace() {
    assertThat(cutter.cut("خرج سكان الحي القديم حيث اندلع حريق كبير", 30, String::length))
        .containsExactly("خرج سكان الحي القديم", "حيث اندلع حريق كبير");
  }

  @Test
  void doesNotPreferTheFullStopOfAnAbbreviation() {
    assertThat(cutter.cut("استقبل الوزير ضيفه د. سامي، وشكره على زيارته", 30, String::length))
        .containsExactly("استقبل الوزير ضيفه د. سامي،", "وشكره على زيارته");
  }

  @Test
  void leavesNumbersWithCommasWhole() {
    assertThat(cutter.cut("بلغ عدد سكانها 1,234,567 نسمة", 20, String::length))
        .containsExactly("بلغ عدد سكانها", "1,234,567 نسمة");
  }

  @Test
  void cutsAWordOnlyWhenItIsAloneTooLong() {
    assertThat(cutter.cut("قال aaaaaaaaaaaa نعم", 7, String::length))
        .containsExactly("قال", "aaaaaa", "aaaaaa", "نعم");
  }

  @Test
  void neverCutsACodePoint() {
    List<String> pieces = cutter.cut("😀".repeat(9), 3, String::length);
    assertThat(pieces).allMatch(piece -> piece.length() % 2 == 0);
    assertThat(cutter.cut("😀", 1, String::length)).containsExactly("😀");
  }

  @Test
  void refusesALimitThatHoldsNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> cutter.cut("نص", 0, String::length));
  }

  @Test
  void balancesItsPieces() {
    String sentence = "كلمة ".repeat(21).strip();
    List<String> pieces = cutter.cut(sentence, 20, ClauseCutterTest::countWords);
    assertThat(pieces).hasSize(2).allMatch(piece -> countWords(piece) >= 9);
  }

  @Test
  void keepsEveryCharacterAndTheLimitOnRandomText() {
    Random random = new Random(3);
    String letters = "ابجد وهزح ،؛:.–😀a1 ";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(200); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      int limit = 2 + random.nextInt(30);
      List<String> pieces = cutter.cut(text.toString(), limit, String::length);
      assertThat(pieces).allMatch(piece -> !piece.isBlank() && piece.length() <= limit);
      assertThat(String.join("", pieces).replace(" ", ""))
          .isEqualTo(text.toString().replace(" ", ""));
    }
  }

  @Test
  void asksTheMeasureSeldomOnALineWithoutEnd() {
    String line = "كلمة طويلة ".repeat(9_100);
    AtomicInteger calls = new AtomicInteger();
    List<String> pieces =
        assertTimeout(
            Duration.ofSeconds(1),
            () ->
                cutter.cut(
                    line,
                    200,
                    text -> {
                      calls.incrementAndGet();
                      return text.length();
                    }));
    assertThat(pieces).hasSizeBetween(500, 700);
    assertThat(calls).hasValueLessThan(2 * pieces.size());
  }

  @Test
  void cutsALineWithoutSpacesInTime() {
    List<String> pieces =
        assertTimeout(
            Duration.ofSeconds(1), () -> cutter.cut("ك".repeat(100_000), 200, String::length));
    assertThat(pieces).allMatch(piece -> piece.length() <= 200);
  }

  private static int countWords(String text) {
    return text.split(" ", -1).length;
  }
}
