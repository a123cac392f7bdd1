package io.khulasa.http;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several articles.
 *
 * @param id comes back with the answer
 * @param text the page
 * @param url where the page is, instead of text
 * @param title its title, where the sender knows it
 * @param keep parts of the text that are the article's, whatever the cleaning says of them
 */
record ArticleBody(
    @Nullable String id,
    @Nullable String text,
    @Schema(description = FetchedArticles.URL) @Nullable String url,
    @Nullable String title,
    @Nullable List<SpanBody> keep) {}
