package io.khulasa.check;

import io.khulasa.check.Flag.Kind;
import java.util.List;

/** A sentence with words must not become one without. */
final class EmptyCheck implements SentenceCheck {

  @Override
  public List<Flag> check(String source, String target) {
    return Words.weight(source) > 0 && Words.weight(target) == 0
        ? List.of(new Flag(Kind.EMPTY, "there is no translation"))
        : List.of();
  }
}
