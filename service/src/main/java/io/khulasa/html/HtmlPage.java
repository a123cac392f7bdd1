package io.khulasa.html;

import io.khulasa.text.MarkedText;
import org.jspecify.annotations.Nullable;

/**
 * A page or fragment of HTML as a reader sees it.
 *
 * @param text its visible text
 * @param title the title that its metadata tell, where they do
 */
public record HtmlPage(MarkedText text, @Nullable String title) {}
