package io.khulasa.onnx;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a decoder-only model's config.json says of it, in the words of that file.
 *
 * @param layers how many layers keep keys and values
 * @param heads key and value heads of a layer
 * @param headSize floats of a head
 * @param vocabulary number of tokens
 * @param positions the most tokens of a sequence
 * @param first the id that a sequence begins with
 * @param end the id that ends an answer
 * @param padding the id of padding
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record DecoderConfig(
    @JsonProperty(value = "num_hidden_layers", required = true) int layers,
    @JsonProperty(value = "num_key_value_heads", required = true) int heads,
    @JsonProperty(value = "head_dim", required = true) int headSize,
    @JsonProperty(value = "vocab_size", required = true) int vocabulary,
    @JsonProperty(value = "max_position_embeddings", required = true) int positions,
    @JsonProperty(value = "bos_token_id", required = true) int first,
    @JsonProperty(value = "eos_token_id", required = true) int end,
    @JsonProperty(value = "pad_token_id", required = true) int padding) {}
