package io.khulasa.onnx;

/**
 * Where a row's tokens lie in its batch, chosen so that a row's numbers never depend on its batch.
 *
 * <p>Sums over a row's slots are made in blocks, so the same tokens behind more padding, or split
 * between threads another way, differ in the last bit, and quantization makes such a bit into
 * another token now and then. Therefore every prompt ends at a multiple of {@value #BLOCK} slots,
 * only prompts of one number of slots share a batch, and a batch has as many rows as there are
 * threads at least, so that threads share out rows and never one row's sums.
 *
 * @param threads threads inside one operator
 */
record RowLayout(int threads) {

  private static final int BLOCK = 64;

  /** Slots that a prompt takes. */
  int slots(int promptLength) {
    return (promptLength + BLOCK - 1) / BLOCK * BLOCK;
  }

  /** Rows that a batch is given to the graph with; those beyond its own repeat the first. */
  int rows(int wanted) {
    return Math.max(wanted, threads);
  }
}
