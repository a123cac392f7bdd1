package io.khulasa.check;

import io.khulasa.check.Flag.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what a model does when it is stuck: the same words over and over. Repetition that the
 * source has as well is no fault.
 */
final class LoopCheck implements SentenceCheck {

  /** The longest phrase whose immediate repetition is looked for, in words. */
  private static final int LONGEST = 12;

  /** A phrase that stands so often one after the other is a loop. */
  private static final int TIMES = 3;

  /** Four words in a row that occur so often are a loop wherever they stand. */
  private static final int FOURS = 4;

  /** So many equal characters in a row are a loop inside a word. */
  private static final int LETTERS = 8;

  @Override
  public List<Flag> check(String source, String target) {
    List<String> from = Words.of(source);
    List<String> to = Words.of(target);
    int times = inARow(to);
    int fours = mostFrequent(to, 4);
    boolean row = times >= TIMES && times > inARow(from);
    boolean spread = fours >= FOURS && fours > mostFrequent(from, 2);
    boolean letters = lettersInARow(target) >= LETTERS && lettersInARow(source) < LETTERS;
    return row || spread || letters
        ? List.of(new Flag(Kind.LOOP, "the same words are repeated"))
        : List.of();
  }

  /** How often some phrase follows itself at most; a single word one time less than it does. */
  private static int inARow(List<String> words) {
    int most = 1;
    for (int length = 1; length <= LONGEST; length++) {
      int same = 0;
      for (int at = length; at < words.size(); at++) {
        same = words.get(at).equals(words.get(at - length)) ? same + 1 : 0;
        most = Math.max(most, (length == 1 ? 0 : 1) + same / length);
      }
    }
    return most;
  }

  private static int mostFrequent(List<String> words, int length) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int at = 0; at + length <= words.size(); at++) {
      counts.merge(words.subList(at, at + length), 1, Integer::sum);
    }
    return counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static int lettersInARow(String text) {
    int most = 0;
    int same = 1;
    for (int at = 1; at < text.length(); at++) {
      char c = text.charAt(at);
      same = c == text.charAt(at - 1) && Character.isLetter(c) ? same + 1 : 1;
      most = Math.max(most, same);
    }
    return most;
  }
}
