package io.khulasa.split;

import io.khulasa.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the sentences of a cleaned text. */
@FunctionalInterface
public interface Splitter {

  /**
   * The sentences in order; together they hold every character that is not white space.
   *
   * @param text lines joined by one line feed inside a block and two between blocks
   * @param title the title's span in it, if there is one
   */
  List<Sentence> split(String text, @Nullable Span title);
}
