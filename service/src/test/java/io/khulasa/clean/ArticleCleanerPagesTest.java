package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whole invented pages in the habits of different kinds of sites: exactly the marked lines stay.
 */
final class ArticleCleanerPagesTest {

  @TestFactory
  Stream<DynamicTest> keepsTheMarkedLines() {
    ArticleCleaner cleaner = new ArticleCleaner();
    return LabelledPage.in("exact").stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.name(), () -> assertThat(page.mistakes(cleaner)).isEmpty()));
  }
}
