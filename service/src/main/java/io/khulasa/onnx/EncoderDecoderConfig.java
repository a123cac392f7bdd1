package io.khulasa.onnx;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.List;
import java.util.Set;

/**
 * What the config.json and generation_config.json of an encoder–decoder say of it.
 *
 * @param family its {@code model_type}
 * @param layers of the decoder
 * @param heads of its attention
 * @param headSize floats of a head
 * @param vocabulary number of tokens
 * @param positions the most tokens that encoder or decoder can count; 0 without such a limit
 * @param start what decoding starts from
 * @param padding fills the encoder's rows
 * @param ends tokens that end an answer
 * @param longest the most tokens of an answer, those that it starts with included; 0 where nothing
 *     says so
 */
record EncoderDecoderConfig(
    String family,
    int layers,
    int heads,
    int headSize,
    int vocabulary,
    int positions,
    int start,
    int padding,
    Set<Integer> ends,
    int longest) {

  static EncoderDecoderConfig of(ConfigFiles files) {
    int heads = files.number("decoder_attention_heads", "num_heads");
    int width = files.number("d_model");
    return new EncoderDecoderConfig(
        files.text("model_type"),
        files.number("decoder_layers", "num_decoder_layers", "num_layers"),
        heads,
        files.optional("d_kv").orElseGet(() -> width / heads),
        files.number("vocab_size"),
        files.optional("max_position_embeddings").orElse(0),
        files.number("decoder_start_token_id"),
        files.number("pad_token_id"),
        ends(files),
        longest(files));
  }

  private static Set<Integer> ends(ConfigFiles files) {
    List<Integer> ends = files.numbers("eos_token_id");
    if (ends.isEmpty()) {
      throw new PipelineException(
          FailureKind.START, files.folder() + ": config.json names no eos_token_id");
    }
    return Set.copyOf(ends);
  }

  /** As in Hugging Face's generate, {@code max_new_tokens} wins; it does not count the start. */
  private static int longest(ConfigFiles files) {
    return files
        .optional("max_new_tokens")
        .map(tokens -> tokens + 1)
        .or(() -> files.optional("max_length"))
        .orElse(0);
  }
}
