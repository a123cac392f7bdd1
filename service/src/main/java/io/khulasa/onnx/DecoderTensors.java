package io.khulasa.onnx;

/** Names of an encoder–decoder's tensors, as Optimum's exports have them. */
final class DecoderTensors {

  static final String SOURCE_MASK = "encoder_attention_mask";
  static final String SOURCE_STATES = "encoder_hidden_states";
  static final String TOKENS = "input_ids";
  static final String CACHED = "use_cache_branch";
  static final String LOGITS = "logits";
  static final String PAST = "past_key_values.";
  private static final String PRESENT = "present.";

  private DecoderTensors() {}

  /** Name of a layer's own keys or values as an input. */
  static String self(int layer, String part) {
    return PAST + layer + ".decoder." + part;
  }

  /** Name of a layer's keys or values of the source as an input. */
  static String cross(int layer, String part) {
    return PAST + layer + ".encoder." + part;
  }

  /** Whether an input or output is of the source, and so the same at every step. */
  static boolean isCross(String name) {
    return name.contains(".encoder.");
  }

  /** The input that an output of a step is for the next one. */
  static String asPast(String present) {
    return present.replace(PRESENT, PAST);
  }

  /** The output that is the next step's input of this name. */
  static String asPresent(String past) {
    return past.replace(PAST, PRESENT);
  }
}
