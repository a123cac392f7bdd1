package io.khulasa.bench;

import io.khulasa.model.TokenCodec;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Texts that are written token ids: a model whose weights mean nothing has no words. */
record NumberWords() implements TokenCodec {

  @Override
  public int[] encode(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
  }

  @Override
  public String decode(int[] tokens) {
    return Arrays.stream(tokens).mapToObj(Integer::toString).collect(Collectors.joining(" "));
  }
}
