package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Pages that nobody looked at while the cleaner was made, and that it did not learn from. Their
 * mistakes are not printed, so that it stays so.
 */
final class UnseenPagesTest {

  @Test
  void findsArticlesOnPagesThatNobodyTunedFor() {
    List<LabelledPage> pages = LabelledPage.in("unseen");
    ArticleCleaner cleaner = new ArticleCleaner();
    CleaningScore total = CleaningScore.NONE;
    for (LabelledPage page : pages) {
      total = total.plus(page.score(cleaner));
    }
    assertThat(pages).hasSize(140);
    assertThat(total.f1()).as(total.toString()).isGreaterThanOrEqualTo(0.98);
    assertThat(total.recall()).as(total.toString()).isGreaterThanOrEqualTo(0.99);
  }
}
