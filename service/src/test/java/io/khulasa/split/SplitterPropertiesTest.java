package io.khulasa.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.khulasa.text.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any text: known truth beside random text, and hostile input. */
final class SplitterPropertiesTest {

  private static final String[] WORDS = {
    "كتاب", "المدينة", "في", "على", "وصل", "2017", "3.5", "العمال", "أ.ف.ب", "«السفير»", "نهر"
  };
  private static final String[] ENDS = {".", "؟", "!", "؟!", ".\"", ".»"};
  private static final String NASTY = " \n\t.؟!…«»\"“”()،؛:-–د1٣aZ\u200f\u00a0\ud83d\ude00#/@و";

  private final Splitter splitter = new ArabicSplitter();

  /** Bergamot's idea: the sentences' places are noted while the text is made. */
  @Test
  void findsTheSentencesThatARandomTextWasMadeOf() {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    List<Sentence> truth = new ArrayList<>();
    int paragraph = 0;
    for (int i = 0; i < 500; i++) {
      int start = text.length();
      text.append("الرجل");
      for (int words = 1 + random.nextInt(20); words > 0; words--) {
        text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
      }
      text.append(" اليوم").append(ENDS[random.nextInt(ENDS.length)]);
      truth.add(new Sentence(new Span(start, text.length()), paragraph, Sentence.Role.BODY));
      boolean border = random.nextInt(4) == 0;
      text.append(border ? "\n\n" : random.nextInt(9) == 0 ? "  " : " ");
      paragraph += border ? 1 : 0;
    }
    assertThat(splitter.split(text.toString(), null))
        .map(s -> new Sentence(s.span(), s.paragraph(), Sentence.Role.BODY))
        .containsExactlyElementsOf(truth);
  }

  @Test
  void emitsEveryCharacterOfRandomTextOnce() {
    Random random = new Random(11);
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(80); i > 0; i--) {
        text.append(NASTY.charAt(random.nextInt(NASTY.length())));
      }
      int a = random.nextInt(text.length() + 1);
      int b = random.nextInt(text.length() + 1);
      Span title = random.nextBoolean() ? new Span(Math.min(a, b), Math.max(a, b)) : null;
      assertCovers(text.toString(), splitter.split(text.toString(), title));
    }
  }

  static List<String> hostile() {
    return List.of(
        ".".repeat(100_000),
        ". ".repeat(100_000),
        ". )".repeat(50_000),
        ") ".repeat(100_000),
        "(؟".repeat(50_000),
        "كلمة ".repeat(20_000),
        "ك".repeat(100_000),
        "كلمة\n".repeat(10_000),
        "نص." + " ".repeat(50_000) + "1. أ. ب. ".repeat(10_000),
        "\n".repeat(100_000),
        "«".repeat(100_000),
        "\ud83d".repeat(100_000),
        "د. ".repeat(50_000),
        "سطر طويل من الكلمات التي لا تنتهي أبدا ولا تقف عند حد معلوم هنا\n".repeat(10_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void takesLinearTimeOnHostileText(String text) {
    List<Sentence> sentences =
        assertTimeout(Duration.ofSeconds(10), () -> splitter.split(text, null));
    assertCovers(text, sentences);
  }

  private static void assertCovers(String text, List<Sentence> sentences) {
    boolean[] seen = new boolean[text.length()];
    int last = 0;
    int paragraph = 0;
    for (Sentence sentence : sentences) {
      Span span = sentence.span();
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      assertThat(span.isEmpty()).isFalse();
      assertThat(sentence.paragraph()).isBetween(paragraph, paragraph + 1);
      last = span.end();
      paragraph = sentence.paragraph();
      Arrays.fill(seen, span.start(), span.end(), true);
    }
    for (int at = 0; at < text.length(); at++) {
      assertThat(seen[at] || Marks.isSpace(text.charAt(at))).isTrue();
    }
  }
}
