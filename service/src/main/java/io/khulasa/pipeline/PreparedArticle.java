package io.khulasa.pipeline;

import io.khulasa.clean.Article;
import io.khulasa.split.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article that is ready for the models.
 *
 * @param article what was found on the page
 * @param title the request's title where it is another than the page's
 * @param sentences the sentences of the article's text
 * @param count the most sentences that the summary may have
 */
record PreparedArticle(
    Article article, @Nullable String title, List<Sentence> sentences, int count) {

  PreparedArticle {
    sentences = List.copyOf(sentences);
  }

  /** The cleaned text. */
  String text() {
    return article.text().text();
  }

  /** How many characters are given to the models. */
  long characters() {
    long characters = CharacterBudget.characters(text());
    return title == null ? characters : characters + CharacterBudget.characters(title);
  }
}
