package io.khulasa.pipeline;

import io.khulasa.glossary.Glossary;
import io.khulasa.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * All that a {@link Reading} depends on. The text as it was sent is no part of it: a reading's
 * spans are of the cleaned text, and each answer maps them to its own page.
 *
 * @param text the cleaned text
 * @param pageTitle where the page's title stands in it
 * @param title the request's title
 * @param count the most sentences that the summary may have
 * @param glossary the version of the glossary; empty without one
 * @param revision the models
 */
record ArticleKey(
    String text,
    @Nullable Span pageTitle,
    @Nullable String title,
    int count,
    String glossary,
    String revision) {

  static ArticleKey of(PreparedArticle article, Glossary glossary, String revision) {
    return new ArticleKey(
        article.text(),
        article.article().title(),
        article.title(),
        article.count(),
        glossary.version(),
        revision);
  }
}
