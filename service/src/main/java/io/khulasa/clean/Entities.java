package io.khulasa.clean;

import io.khulasa.text.AlignedText;
import org.jspecify.annotations.Nullable;

/**
 * Character references of HTML that survived in flat text become what they stand for, also where
 * they were escaped again (the ampersand of {@code nbsp} as {@code amp}). What is no reference
 * stays as it is.
 */
final class Entities implements CharacterRule {
  /** The longest reference that is looked for, from the ampersand's right to the semicolon. */
  private static final int LONGEST = 10;

  private static final String ESCAPED_AMPERSAND = "amp;";

  @Override
  public AlignedText apply(String text) {
    Rewrite rewrite = new Rewrite(text);
    int i = text.indexOf('&');
    while (i >= 0) {
      int name = i + 1;
      while (text.startsWith(ESCAPED_AMPERSAND, name)) {
        name += ESCAPED_AMPERSAND.length();
      }
      int end = endOfReference(text, name);
      String meaning = end < 0 ? null : meaning(text.substring(name, end - 1));
      if (meaning != null) {
        rewrite.keepTo(i).replaceTo(end, meaning);
      } else if (name > i + 1) {
        rewrite.keepTo(i).replaceTo(name, "&");
      }
      i = text.indexOf('&', meaning == null ? name : end);
    }
    return rewrite.finish();
  }

  /** Right of the semicolon, or -1. */
  private static int endOfReference(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST);
    for (int i = start; i < limit; i++) {
      char character = text.charAt(i);
      if (character == ';') {
        return i + 1;
      }
      if (character != '#' && !isAsciiLetterOrDigit(character)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isAsciiLetterOrDigit(char character) {
    return character < 0x80 && Character.isLetterOrDigit(character);
  }

  private static @Nullable String meaning(String name) {
    return name.startsWith("#") ? numbered(name.substring(1)) : NamedEntities.get(name);
  }

  private static @Nullable String numbered(String number) {
    boolean hexadecimal = number.startsWith("x") || number.startsWith("X");
    try {
      int character =
          hexadecimal ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
      return Character.isValidCodePoint(character) ? Character.toString(character) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
