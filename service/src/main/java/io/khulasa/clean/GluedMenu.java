package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A menu whose names ran together when the page was flattened: «الرئيسيةأخبارسياسة». */
final class GluedMenu implements LineRule {
  private static final int LONGEST_LINE = 600;

  /** No word of the language is this long. */
  private static final int GLUED = 18;

  private static final int FEWEST_NAMES = 4;
  private static final int LONGEST_NAME = 20;

  private static final Set<String> NAMES =
      Stream.of(Phrases.SECTIONS, Phrases.BUTTONS)
          .flatMap(phrases -> phrases.glued().stream())
          .filter(name -> name.length() > 1)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public @Nullable Reason judge(Page page, int line) {
    List<Token> tokens = page.lines().get(line).tokens();
    boolean glued = tokens.stream().anyMatch(token -> token.word().length() >= GLUED);
    if (!glued || page.lines().get(line).text().length() > LONGEST_LINE) {
      return null;
    }
    String letters =
        tokens.stream().filter(Token::isWord).map(Token::word).collect(Collectors.joining());
    return isMenu(letters) ? Reason.NAVIGATION : null;
  }

  private static boolean isMenu(String letters) {
    int names = 0;
    int strange = 0;
    int i = 0;
    while (i < letters.length()) {
      int length = longestNameAt(letters, i);
      if (length > 0) {
        names++;
      } else {
        strange++;
      }
      i += Math.max(length, 1);
    }
    return names >= FEWEST_NAMES && strange * 5 <= letters.length();
  }

  private static int longestNameAt(String letters, int start) {
    for (int length = Math.min(LONGEST_NAME, letters.length() - start); length > 1; length--) {
      if (NAMES.contains(letters.substring(start, start + length))) {
        return length;
      }
    }
    return 0;
  }
}
