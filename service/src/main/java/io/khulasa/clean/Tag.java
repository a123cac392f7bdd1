package io.khulasa.clean;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tag of HTML in a text.
 *
 * @param name in small letters
 * @param closing whether it ends an element
 * @param end offset behind its closing bracket
 */
record Tag(String name, boolean closing, int end) {
  private static final Set<String> INLINE =
      Set.of(
          ("a abbr b bdi bdo big cite code del dfn em font i img ins kbd mark q s samp small span"
                  + " strike strong sub sup time tt u var wbr")
              .split(" ", -1));

  private static final Set<String> BLOCKS =
      Set.of(
          ("address article aside audio blockquote body button center dd details div dl dt fieldset"
                  + " figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html iframe"
                  + " input label legend li link main meta nav noscript ol option p picture pre"
                  + " script section select source style summary svg table tbody td template"
                  + " textarea tfoot th thead title tr ul video")
              .split(" ", -1));

  private static final int LONGEST_NAME = 10;

  /** The tag that begins at this bracket, or null when it is not one. */
  static @Nullable Tag at(String text, int bracket) {
    boolean closing = text.startsWith("/", bracket + 1);
    int start = closing ? bracket + 2 : bracket + 1;
    int end = start;
    while (end < text.length() && end - start < LONGEST_NAME && isNameCharacter(text.charAt(end))) {
      end++;
    }
    String name = text.substring(start, end).toLowerCase(Locale.ROOT);
    if (!name.equals("br") && !INLINE.contains(name) && !BLOCKS.contains(name)) {
      return null;
    }
    int bracketEnd = endOfTag(text, end);
    return bracketEnd < 0 ? null : new Tag(name, closing, bracketEnd);
  }

  /**
   * Behind the closing bracket, or -1: outside of quotes a tag is of ASCII alone, unlike a text.
   */
  private static int endOfTag(String text, int nameEnd) {
    char quote = 0;
    for (int i = nameEnd; i < text.length() && text.charAt(i) != '<'; i++) {
      char character = text.charAt(i);
      if (character == '>') {
        return i + 1;
      }
      if (quote == 0 && character >= 0x80) {
        return -1;
      }
      if (character == '"' || character == '\'') {
        quote = quote == 0 ? character : quote == character ? 0 : quote;
      }
    }
    return -1;
  }

  private static boolean isNameCharacter(char character) {
    return character < 0x80 && Character.isLetterOrDigit(character);
  }

  /** Whether it stands inside a line of text. */
  boolean isInline() {
    return INLINE.contains(name);
  }

  /** Whether it only ends a line. */
  boolean isLineBreak() {
    return name.equals("br");
  }
}
