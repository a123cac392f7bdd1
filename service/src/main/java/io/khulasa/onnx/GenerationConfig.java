package io.khulasa.onnx;

import io.khulasa.model.EarlyStopping;
import io.khulasa.model.SearchSettings;
import io.khulasa.model.SearchSettings.Constraints;
import io.khulasa.model.SearchSettings.Repetition;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Search settings from Hugging Face's generation settings, with their defaults. */
final class GenerationConfig {

  private GenerationConfig() {}

  static SearchSettings of(ConfigFiles files, Set<Integer> ends) {
    return new SearchSettings(
        ends,
        files.optional("num_beams").orElse(1),
        files.optional("num_return_sequences").orElse(1),
        files.find("length_penalty").map(JsonNode::asDouble).orElse(1.0),
        files
            .find("early_stopping")
            .map(GenerationConfig::early)
            .orElse(EarlyStopping.WHEN_UNLIKELY),
        files.optional("min_length").orElse(0),
        files.optional("min_new_tokens").orElse(0),
        new Constraints(
            files.optional("forced_bos_token_id").orElse(null),
            files.optional("forced_eos_token_id").orElse(null),
            files.find("bad_words_ids").map(words -> badWords(words, ends)).orElseGet(List::of),
            files.numbers("suppress_tokens"),
            files.numbers("begin_suppress_tokens")),
        new Repetition(
            files.optional("no_repeat_ngram_size").orElse(0),
            files.find("repetition_penalty").map(JsonNode::asDouble).orElse(1.0)),
        files.find("renormalize_logits").map(JsonNode::asBoolean).orElse(false));
  }

  private static EarlyStopping early(JsonNode value) {
    if (value.isString() && value.asString().equals("never")) {
      return EarlyStopping.WHEN_IMPOSSIBLE;
    }
    return value.asBoolean() ? EarlyStopping.WHEN_FULL : EarlyStopping.WHEN_UNLIKELY;
  }

  /** As in Hugging Face's generate, an end that stands alone is no bad word. */
  private static List<List<Integer>> badWords(JsonNode words, Set<Integer> ends) {
    return words
        .valueStream()
        .map(ConfigFiles::numbers)
        .filter(word -> word.size() != 1 || !ends.contains(word.get(0)))
        .toList();
  }
}
