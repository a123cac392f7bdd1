package io.khulasa.http;

import org.jspecify.annotations.Nullable;

/**
 * One of several articles.
 *
 * @param id comes back with the answer
 * @param text the page
 * @param title its title, where the sender knows it
 */
record ArticleBody(@Nullable String id, @Nullable String text, @Nullable String title) {}
