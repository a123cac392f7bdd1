package io.khulasa.onnx;

/**
 * Where a row's tokens lie in its batch, chosen so that a row's numbers never depend on its batch.
 *
 * <p>Sums over a row's slots are made in blocks, so the same tokens behind more padding differ in
 * the last bit, and quantization makes such a bit into another token now and then. Therefore every
 * prompt ends at a multiple of {@value #BLOCK} slots, and only prompts of one number of slots share
 * a batch. (Two threads inside an operator would split these sums by the batch's shape as well:
 * sessions run with one.)
 */
final class RowLayout {

  private static final int BLOCK = 32;

  private RowLayout() {}

  /** Slots that a prompt takes. */
  static int slots(int promptLength) {
    return (promptLength + BLOCK - 1) / BLOCK * BLOCK;
  }
}
