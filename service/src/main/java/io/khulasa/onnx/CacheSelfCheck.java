package io.khulasa.onnx;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.model.Logits;

/**
 * Sees at the start that an export decodes step by step what it decodes in one go. Exports that
 * forget positions, masks or the bias of the last layer open and run, and then lose words.
 */
final class CacheSelfCheck {

  private static final int STEPS = 6;

  /**
   * How alike two rows of logits are at least: exact exports reach 0.9999, and dynamic
   * quantization, whose scales depend on what is read together, more than 0.99.
   */
  private static final double ALIKE = 0.98;

  private CacheSelfCheck() {}

  /**
   * Returns when the model passes.
   *
   * @param prompt a sentence
   * @throws PipelineException of kind START when it does not
   */
  static void require(EncoderDecoderModel model, int[] prompt, String name) {
    float[][] steps = new float[STEPS][model.vocabulary()];
    int[] answer = new int[STEPS - 1];
    try (EncoderDecoderGeneration generation = model.start(new int[][] {prompt})) {
      for (int step = 0; step < STEPS; step++) {
        generation.logits().read(0, steps[step]);
        if (step < answer.length) {
          answer[step] = best(steps[step]);
          generation.advance(new int[] {0}, new int[] {answer[step]});
        }
      }
      Logits whole = generation.reread(answer);
      float[] row = new float[model.vocabulary()];
      for (int step = 0; step < STEPS; step++) {
        whole.read(step, row);
        double alike = alike(row, steps[step]);
        // Written so that a number which is none fails.
        if (!(alike >= ALIKE)) {
          throw new PipelineException(
              FailureKind.START,
              "the model %s is a faulty export: at step %d, decoding with kept keys and values and"
                      .formatted(name, step + 1)
                  + " without them agree only to %.3f of 1. Use another export of it"
                      .formatted(alike));
        }
      }
    }
  }

  private static int best(float[] logits) {
    int best = 0;
    for (int token = 1; token < logits.length; token++) {
      best = logits[token] > logits[best] ? token : best;
    }
    return best;
  }

  /** Correlation of two rows. */
  private static double alike(float[] a, float[] b) {
    double meanA = mean(a);
    double meanB = mean(b);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - meanA) * (b[i] - meanB);
      aa += (a[i] - meanA) * (a[i] - meanA);
      bb += (b[i] - meanB) * (b[i] - meanB);
    }
    return ab / Math.sqrt(aa * bb);
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
