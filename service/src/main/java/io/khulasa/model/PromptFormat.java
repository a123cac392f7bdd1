package io.khulasa.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a text is asked of a model: the ids of {@code before + text + after} between special tokens.
 *
 * @param first ids that every prompt starts with
 * @param before words in front of the text
 * @param after words behind it
 * @param last ids that every prompt ends with
 */
public record PromptFormat(List<Integer> first, String before, String after, List<Integer> last) {

  public PromptFormat {
    first = List.copyOf(first);
    last = List.copyOf(last);
  }

  /** The ids of a text's prompt. */
  public int[] prompt(String text, TokenCodec codec) {
    IntStream words = IntStream.of(codec.encode(before + text + after));
    return IntStream.concat(IntStream.concat(ids(first), words), ids(last)).toArray();
  }

  private static IntStream ids(List<Integer> special) {
    return special.stream().mapToInt(Integer::intValue);
  }
}
