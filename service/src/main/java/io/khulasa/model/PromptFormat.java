package io.khulasa.model;

/**
 * How a segment is asked of a decoder-only model: the ids of {@code before + segment + after},
 * behind the model's first token.
 *
 * @param first the id that every prompt starts with
 * @param before text in front of the segment
 * @param after text behind it; the answer starts where it ends
 */
public record PromptFormat(int first, String before, String after) {

  /** The ids of a segment's prompt. */
  public int[] prompt(String segment, TokenCodec codec) {
    int[] text = codec.encode(before + segment + after);
    int[] prompt = new int[text.length + 1];
    prompt[0] = first;
    System.arraycopy(text, 0, prompt, 1, text.length);
    return prompt;
  }
}
