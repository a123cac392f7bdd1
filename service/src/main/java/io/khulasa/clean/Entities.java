package io.khulasa.clean;

import io.khulasa.text.AlignedText;
import io.khulasa.text.Rewrite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Character references of HTML that survived in flat text become what they stand for.
 *
 * <ul>
 *   <li>by name, by number, by hexadecimal number
 *   <li>escaped again, however often: the ampersand of {@code nbsp} as {@code amp} or {@code #38}
 *   <li>numbers from 128 to 159, which are controls, are what CP1252 has there, as in browsers
 *   <li>what is no reference, or has no semicolon, stays as it is
 * </ul>
 */
final class Entities implements CharacterRule {
  /** The longest reference that is looked for, from the ampersand's right to the semicolon. */
  private static final int LONGEST = 12;

  private static final List<String> ESCAPED_AMPERSANDS = List.of("amp;", "#38;", "#038;", "#x26;");

  /** What they begin with. */
  private static final String ESCAPES = "a#";

  private static final int FIRST_CONTROL = 0x80;
  private static final int LAST_CONTROL = 0x9F;

  @Override
  public AlignedText apply(String text) {
    Rewrite rewrite = new Rewrite(text);
    int i = text.indexOf('&');
    while (i >= 0) {
      int name = nameStart(text, i);
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

  /** Right of the ampersand, however often it was escaped. */
  private static int nameStart(String text, int ampersand) {
    int name = ampersand + 1;
    int passed;
    if (name == text.length() || ESCAPES.indexOf(text.charAt(name)) < 0) {
      return name;
    }
    do {
      passed = name;
      for (String escaped : ESCAPED_AMPERSANDS) {
        name += text.startsWith(escaped, name) ? escaped.length() : 0;
      }
    } while (name > passed);
    return name;
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
      if (FIRST_CONTROL <= character && character <= LAST_CONTROL) {
        return String.valueOf(Codepage.LATIN.read(character));
      }
      return Character.isValidCodePoint(character) ? Character.toString(character) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
