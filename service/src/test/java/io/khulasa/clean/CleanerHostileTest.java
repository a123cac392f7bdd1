package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Span;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clumsy and hostile pages: never a crash or a hang, and the offsets always hold. */
final class CleanerHostileTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Pieces that rules look at, broken pieces of them, and characters that cause trouble. */
  private static final List<String> PIECES =
      List.of(
          "قال",
          "وأضاف",
          "الوزير",
          "في",
          "المدينة",
          "شاهد أيضا: ",
          "اقرأ أيضا | ",
          "شارك الخبر على",
          "واتساب",
          "(أ.ب)",
          "(رويترز",
          " - صورة أرشيفية ",
          "#وسم",
          "# ",
          "«",
          "»",
          ".",
          "؟",
          "،",
          ":",
          "|",
          "...",
          "…",
          "\n",
          "\n\n",
          "\r\n",
          "\r",
          "\u2028",
          "\u0085",
          " ",
          "\t",
          "\u00A0",
          "\u200F",
          "\u202E",
          "\u200B",
          "\uFEFF",
          "ـ",
          "\u064E",
          "\uD83D",
          "\uDE00",
          "\uD83D\uDE00",
          "\u0000",
          "&nbsp;",
          "&amp;",
          "&amp;amp;lt;",
          "&#",
          "&#x41;",
          "&",
          ";",
          "<p>",
          "</p>",
          "<b>",
          "<br/>",
          "<script>",
          "</script>",
          "<!--",
          "-->",
          "<figure>",
          "<",
          ">",
          "Loading",
          "logo",
          "12",
          "٣",
          "1 - 1",
          "أخبار ذات صلة",
          "\nأخبار ذات صلة\n",
          "أخبار",
          "رياضة",
          "©",
          "ﷺ",
          "e\u0301");

  static Stream<Long> seeds() {
    return new Random(7).longs(400).boxed();
  }

  private static String randomPage(long seed) {
    Random random = new Random(seed);
    int pieces = random.nextInt(300);
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      page.append(PIECES.get(random.nextInt(PIECES.size())));
      page.append(random.nextInt(3) == 0 ? " " : "");
    }
    return page.toString();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyCharacterOfARandomPageIsAccountedFor(long seed) {
    String page = randomPage(seed);
    check(page, new ArticleCleaner().clean(page));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theCharacterCleanerDropsNothingOfARandomPage(long seed) {
    String page = randomPage(seed);
    Article article = new CharacterCleaner().clean(page);
    check(page, article);
    assertThat(article.dropped()).isEmpty();
    assertThat(article.text().text().replaceAll("\\s", ""))
        .isEqualTo(Characters.ALL.apply(page).text().replaceAll("\\s", ""));
  }

  private static void check(String page, Article article) {
    boolean[] seen = new boolean[page.length()];
    int end = 0;
    for (Dropped part : article.dropped()) {
      assertThat(part.span().start()).isGreaterThanOrEqualTo(end);
      end = part.span().end();
      Arrays.fill(seen, part.span().start(), end, true);
    }
    assertThat(end).isLessThanOrEqualTo(page.length());
    checkText(page, article.text(), seen);
    Span title = article.title();
    assertThat(title == null || Span.of(article.text().text()).contains(title)).isTrue();
    checkRest(page, seen);
  }

  /** Every kept character is the page's own, or what a rule for characters made of it. */
  private static void checkText(String page, AlignedText text, boolean[] seen) {
    assertThat(text.original()).isEqualTo(page);
    assertThat(text.text()).doesNotContain("\r").doesNotContain("\n\n\n");
    assertThatCode(() -> requirePairs(text.text())).doesNotThrowAnyException();
    for (int i = 0; i < text.text().length(); i++) {
      Span origin = text.toOriginal(new Span(i, i + 1));
      char kept = text.text().charAt(i);
      if (kept != ' ' && kept != '\n') {
        String before = origin.in(page);
        assertThat(before).isNotEmpty();
        assertThat(before.indexOf(kept) >= 0 || before.startsWith("&")).as(before).isTrue();
        Arrays.fill(seen, origin.start(), origin.end(), true);
      }
    }
  }

  private static void requirePairs(String text) {
    assertThat(text.codePoints().noneMatch(c -> 0xD800 <= c && c <= 0xDFFF)).isTrue();
  }

  /** What was neither kept nor dropped is white space, invisible, or a tag inside a line. */
  private static void checkRest(String page, boolean[] seen) {
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < page.length(); i++) {
      rest.append(seen[i] ? '\n' : page.charAt(i));
    }
    String visible =
        Characters.ALL
            .apply(rest.toString().replace("<b>", "").replace("<br/>", ""))
            .text()
            .replaceAll("[\\sـ]", "")
            .replace("<A>", "");
    assertThat(visible).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n\t\r\n ",
        "\uD800",
        "Nothing but English here.\nAnd more of it.",
        "شارك الخبر:\nفيسبوك تويتر\n© جميع الحقوق محفوظة",
        "<script>var x = 1;</script>",
        "&nbsp;&nbsp;\u200F\u0000"
      })
  void pagesWithoutAnArticleGiveAnEmptyOne(String page) {
    Article article = new ArticleCleaner().clean(page);
    assertThat(article.isEmpty()).isTrue();
    assertThat(article.title()).isNull();
    check(page, article);
  }

  @Test
  void tenThousandLinesOfOneWordStay() {
    String page = "كلمة\nأخرى\n".repeat(5_000);
    assertThat(new ArticleCleaner().clean(page).text().text().lines()).hasSize(10_000);
  }

  static Stream<String> longPages() {
    String sentence = "وأضاف الوزير أن المدينة ستفتح أبوابها غدا بعد اكتمال الأعمال. ";
    return Stream.of(
        "كلمة ".repeat(20_000),
        "ا".repeat(100_000),
        sentence.repeat(20_000),
        (sentence + "\n\n").repeat(20_000),
        "اقرأ أيضا: ".repeat(50_000),
        "شارك الخبر على واتساب ".repeat(40_000),
        "«".repeat(1_000_000),
        "# ".repeat(500_000),
        "&amp;".repeat(250_000),
        "&amp".repeat(250_000),
        "<p".repeat(500_000),
        "<script>".repeat(125_000),
        "<!--".repeat(250_000),
        "</p></b>".repeat(125_000),
        "ـ".repeat(1_000_000),
        "ب\u200B".repeat(500_000),
        "عنوان خبر من أربع كلمات\n".repeat(40_000),
        "كلمة أولى\n".repeat(50_000) + "عنوان عن المدينة\n" + sentence,
        "أخبار ذات صلة\n".repeat(50_000) + "عنوان عن المدينة\n" + sentence,
        "(أ.ب ".repeat(200_000),
        "\uD83D".repeat(1_000_000));
  }

  @ParameterizedTest
  @MethodSource("longPages")
  void longPagesTakeLinearTime(String page) {
    assertTimeoutPreemptively(PATIENCE, () -> new ArticleCleaner().clean(page));
  }

  @Test
  void fiveMegabytesAreNoTrouble() {
    StringBuilder page = new StringBuilder();
    for (int i = 0; page.length() < 5_000_000; i++) {
      page.append("الفقرة رقم ").append(i).append(" تتحدث عن أمر من أمور المدينة وأهلها.\n\n");
    }
    Article article =
        assertTimeoutPreemptively(PATIENCE, () -> new ArticleCleaner().clean(page.toString()));
    int dropped = article.dropped().stream().mapToInt(part -> part.span().length()).sum();
    assertThat(dropped).isLessThan(page.length() / 1000);
  }
}
