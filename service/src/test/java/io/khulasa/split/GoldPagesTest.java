package io.khulasa.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.SeedPage;
import org.junit.jupiter.api.Test;

/** Real layout with known counts. */
final class GoldPagesTest {

  @Test
  void everyPageHasItsNumberOfSentences() {
    Splitter splitter = new ArabicSplitter();
    assertThat(SeedPage.all())
        .allSatisfy(
            page -> {
              String text = String.join("\n\n", page.arabic());
              assertThat(splitter.split(text, null)).as(page.name()).hasSize(page.sentences());
            });
  }
}
