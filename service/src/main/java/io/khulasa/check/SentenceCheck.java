package io.khulasa.check;

import java.util.List;

/** Compares one Arabic sentence with its English. */
@FunctionalInterface
public interface SentenceCheck {

  /** What an editor should look at; empty when all is well. */
  List<Flag> check(String source, String target);
}
