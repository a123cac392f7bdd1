package io.khulasa.check;

import io.khulasa.check.Flag.Kind;
import java.util.List;

/**
 * English is about 1.3 times as long as its Arabic, counted in letters and digits. Of two thousand
 * pairs of news sentences by people, none that is a translation at all leaves these bounds; the
 * constants give very short sentences room.
 */
final class LengthCheck implements SentenceCheck {

  private static final double LEAST = 0.55;
  private static final double MOST = 2.2;
  private static final int LEAST_SLACK = 8;
  private static final int MOST_SLACK = 30;

  @Override
  public List<Flag> check(String source, String target) {
    int from = Words.weight(source);
    int to = Words.weight(target);
    if (to < LEAST * from - LEAST_SLACK) {
      return List.of(new Flag(Kind.LENGTH, "the translation is far shorter than its source"));
    }
    if (to > MOST * from + MOST_SLACK) {
      return List.of(new Flag(Kind.LENGTH, "the translation is far longer than its source"));
    }
    return List.of();
  }
}
