package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The second copy of a line. Short lines may stand twice with a reason («نعم.» in a dialogue, a
 * price in a list), so they are left unless the copies touch.
 */
final class Repeats implements LineRule {
  private static final int FEWEST_WORDS = 5;

  private final Map<String, Integer> firstOf = new HashMap<>();
  private final List<String> keys;

  Repeats(Page page) {
    keys = page.lines().stream().map(Repeats::key).toList();
    for (int i = 0; i < keys.size(); i++) {
      firstOf.putIfAbsent(keys.get(i), i);
    }
  }

  private static String key(Line line) {
    StringBuilder key = new StringBuilder(line.text().length());
    for (Token token : line.tokens()) {
      if (token.isWord()) {
        key.append(token.word()).append(' ');
      }
    }
    return key.toString();
  }

  @Override
  public @Nullable Reason judge(Page page, int line) {
    int first = firstOf.getOrDefault(keys.get(line), line);
    Line candidate = page.lines().get(line);
    if (first == line || keys.get(line).isEmpty()) {
      return null;
    }
    boolean touching = keys.get(line - 1).equals(keys.get(line)) && !candidate.isTerminated();
    return candidate.words() >= FEWEST_WORDS || touching ? Reason.REPEATED : null;
  }
}
