package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.clean.GoldPage.Score;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Measures the cleaner against the labelled pages of seeds/, character by character. */
final class ArticleCleanerGoldTest {
  private final ArticleCleaner cleaner = new ArticleCleaner();
  private final List<GoldPage> pages = GoldPage.all();

  @Test
  void findsTheArticlesOfAllPagesTogether() {
    Score total = new Score(0, 0, 0);
    List<String> each = new ArrayList<>();
    for (GoldPage page : pages) {
      Score score = page.score(cleaner.clean(page.text()));
      each.add(page.name() + ": " + score);
      total = total.plus(score);
    }
    assertThat(pages).hasSize(8);
    assertThat(total.f1()).as("%s of%n%s", total, String.join("\n", each)).isGreaterThan(0.98);
    assertThat(total.recall()).as("%s of%n%s", total, String.join("\n", each)).isGreaterThan(0.99);
  }

  @TestFactory
  List<DynamicTest> losesNextToNothingOfAnyPage() {
    return pages.stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.name(),
                    () ->
                        assertThat(page.score(cleaner.clean(page.text())).recall())
                            .isGreaterThan(0.97)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> findsTheTitleOfEveryPage() {
    return pages.stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.name(),
                    () ->
                        assertThat(titleOf(page))
                            .isEqualTo(Characters.ALL.apply(page.title()).text())))
        .toList();
  }

  private String titleOf(GoldPage page) {
    Article article = cleaner.clean(page.text());
    Span title = article.title();
    return title == null ? "" : title.in(article.text().text());
  }
}
