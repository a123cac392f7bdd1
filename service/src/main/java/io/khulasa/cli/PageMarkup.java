package io.khulasa.cli;

import io.khulasa.pipeline.TextFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether a text is HTML: by how it begins, or by its name if there is a tag in it at all. */
final class PageMarkup {

  private static final String TAG =
      "<(!doctype\\s+html|html|head|body|article|main|section|div|p|h[1-6]|br|span|ul|ol|table|a)"
          + "[\\s>/]";

  private static final Pattern BEGINNING =
      Pattern.compile("(?is)\\s*(<!--.*?-->\\s*|<\\?xml[^>]*>\\s*)*" + TAG);

  private static final Pattern ANY = Pattern.compile("(?i)" + TAG);
  private static final int LOOKED_AT = 65_536;

  private PageMarkup() {}

  static TextFormat formatOf(String name, String text) {
    String start = text.substring(0, Math.min(LOOKED_AT, text.length()));
    boolean named = name.toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
    boolean html = BEGINNING.matcher(start).lookingAt() || (named && ANY.matcher(start).find());
    return html ? TextFormat.HTML : TextFormat.TEXT;
  }
}
