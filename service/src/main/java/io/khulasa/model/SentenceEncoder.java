package io.khulasa.model;

import java.util.List;

/** Sentences to vectors whose cosine tells how alike their meanings are. Blocks. */
public interface SentenceEncoder {

  /** One vector of length 1 (Euclidean) a sentence, in their order, all of one dimension. */
  float[][] encode(List<String> sentences);

  /** Name and revision of the model. */
  String revision();
}
