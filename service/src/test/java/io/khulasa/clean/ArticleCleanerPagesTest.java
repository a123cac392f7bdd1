package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole invented pages in the habits of different kinds of sites: exactly the marked lines stay.
 */
final class ArticleCleanerPagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opinion",
        "live",
        "prices",
        "interview",
        "box_inside",
        "bbc_like",
        "two_stories",
        "cnn_like",
        "aljazeera_like",
        "shortnews",
        "portal",
        "wrapped"
      })
  void keepsTheMarkedLines(String name) {
    MarkedPage page = MarkedPage.read(name);
    Article article = new ArticleCleaner().clean(page.text());
    List<String> kept =
        Arrays.stream(article.text().text().split("\n", -1))
            .filter(line -> !line.isEmpty())
            .toList();
    assertThat(kept).isEqualTo(page.article());
  }
}
