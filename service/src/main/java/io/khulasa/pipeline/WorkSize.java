package io.khulasa.pipeline;

/**
 * How much work there is for the models.
 *
 * @param segments sentences that are translated
 * @param characters of all of them
 */
record WorkSize(int segments, long characters) {

  /** The work of an article: its sentences and its title. */
  static WorkSize of(PreparedArticle article) {
    String title = article.title();
    return title == null
        ? new WorkSize(article.sentences().size(), article.text().length())
        : new WorkSize(
            article.sentences().size() + 1, (long) article.text().length() + title.length());
  }
}
