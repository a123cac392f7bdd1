package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.khulasa.split.ArabicSplitter;
import io.khulasa.split.Splitter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clumsy and hostile pages: never a crash or a hang, and the offsets always hold. */
final class CleanerHostileTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

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
    new Accounting(page, article).nothingIsLost();
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
        "\uD83D".repeat(1_000_000),
        "ا\n".repeat(500_000),
        "ب" + "\u0651\u064E".repeat(500_000),
        "Ø§Ù„Ø®Ø¨Ø± ".repeat(80_000),
        "Ø§Ù".repeat(300_000),
        "ÇáÎÈÑ ãä ÇáãÏíäÉ ".repeat(50_000),
        "ﺔﻨﻳﺪﻤﻟﺍ ".repeat(100_000),
        "(ﺔﻨﻳﺪﻤﻟﺍ\n".repeat(100_000),
        "ﷺ".repeat(300_000),
        "&amp;#38;".repeat(100_000),
        "<b \"".repeat(200_000),
        "\uFFFD\n".repeat(300_000));
  }

  @ParameterizedTest
  @MethodSource("longPages")
  void longPagesTakeLinearTime(String page) {
    Splitter splitter = new ArabicSplitter();
    for (Cleaner cleaner : List.of(new ArticleCleaner(), new CharacterCleaner())) {
      assertTimeoutPreemptively(
          PATIENCE,
          () -> {
            Article article = cleaner.clean(page);
            splitter.split(article.text().text(), article.title());
          });
    }
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
