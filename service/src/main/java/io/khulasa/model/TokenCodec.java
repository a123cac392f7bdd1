package io.khulasa.model;

/** Text to token ids and back. */
public interface TokenCodec {

  /** The ids of a text, without any special token. */
  int[] encode(String text);

  /** The text of ids; special tokens leave no trace. */
  String decode(int[] tokens);
}
