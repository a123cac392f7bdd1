package io.khulasa.cli;

import io.khulasa.fetch.FetchedPage;
import io.khulasa.pipeline.TextFormat;
import org.jspecify.annotations.Nullable;

/**
 * A page as it was read.
 *
 * @param name as it was asked for
 * @param text all of it, markup included
 * @param format how it is written
 * @param fetched where it was found, if it was fetched
 * @param converted whether the text was made from something else: nobody else can know it then
 */
record Page(
    String name, String text, TextFormat format, @Nullable FetchedPage fetched, boolean converted) {

  static Page of(String name, FetchedPage fetched) {
    TextFormat format = fetched.html() ? TextFormat.HTML : TextFormat.TEXT;
    return new Page(name, fetched.text(), format, fetched, false);
  }
}
