package io.khulasa.model;

/** A model that continues prompts, token by token. One batch at a time. */
public interface GenerativeModel {

  /**
   * Reads a batch of prompts.
   *
   * @param prompts token ids, one row a prompt; all rows of one {@link #batchClass}
   * @return the batch, standing before its first new token; the caller closes it
   */
  Generation start(int[][] prompts);

  /**
   * Prompts of one class may share a batch; the numbers do not depend on who shares it.
   *
   * @param promptLength tokens of the prompt
   */
  int batchClass(int promptLength);

  /** Slots that a prompt takes in a batch, padding included: what a token budget counts. */
  int slots(int promptLength);

  /** Size of the vocabulary: the length of a row of logits. */
  int vocabulary();

  /**
   * Tokens that every answer starts with and that the model gives itself: a decoder's start token;
   * none where the answer goes on from the prompt.
   */
  int[] answerStart();

  /** The most tokens that may be chosen behind a prompt of this length. */
  int room(int promptLength);
}
