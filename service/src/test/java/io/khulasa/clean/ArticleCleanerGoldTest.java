package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Measures the cleaner against labelled pages, character by character. */
final class ArticleCleanerGoldTest {
  private final ArticleCleaner cleaner = new ArticleCleaner();

  @Test
  void findsTheArticlesOfTheSeedPages() {
    check(LabelledPage.seeds(), 8);
  }

  private void check(List<LabelledPage> pages, int count) {
    CleaningScore total = CleaningScore.NONE;
    List<String> each = new ArrayList<>();
    for (LabelledPage page : pages) {
      CleaningScore score = page.score(cleaner);
      each.add(page.name() + ": " + score + "\n" + page.mistakes(cleaner));
      total = total.plus(score);
    }
    assertThat(pages).hasSize(count);
    assertThat(total.f1()).as("%s of%n%s", total, String.join("\n", each)).isGreaterThan(0.98);
    assertThat(total.recall()).as("%s of%n%s", total, String.join("\n", each)).isGreaterThan(0.99);
  }

  @TestFactory
  Stream<DynamicTest> losesNextToNothingOfAnyPage() {
    return LabelledPage.seeds().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.name(),
                    () -> assertThat(page.score(cleaner).recall()).isGreaterThan(0.97)));
  }

  @TestFactory
  Stream<DynamicTest> findsTheTitleOfEveryPage() {
    return LabelledPage.seeds().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.name(),
                    () ->
                        assertThat(titleOf(page))
                            .isEqualTo(Characters.ALL.apply(page.title()).text())));
  }

  private String titleOf(LabelledPage page) {
    Article article = cleaner.clean(page.text());
    Span title = article.title();
    return title == null ? "" : title.in(article.text().text());
  }
}
