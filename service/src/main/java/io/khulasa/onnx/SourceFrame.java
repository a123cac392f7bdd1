package io.khulasa.onnx;

import io.khulasa.model.PromptFormat;
import io.khulasa.model.TokenCodec;
import io.khulasa.store.ModelCard;
import java.util.List;

/**
 * The special tokens around a source, which the families' tokenizers put there. They are put by
 * hand because a tokenizer.json may be set to another pair of languages.
 */
record SourceFrame(ConfigFiles files, EncoderDecoderConfig config, LanguageTokens languages) {

  PromptFormat prompt(ModelCard card, TokenCodec codec) {
    ModelCard.Prompt words = card.prompt();
    String before =
        words == null
            ? files.find("prefix").map(value -> value.asString()).orElse("")
            : words.before();
    String after = words == null ? "" : words.after();
    return new PromptFormat(first(), before, after, last());
  }

  private List<Integer> first() {
    Integer language = languages.source();
    if (language != null) {
      return List.of(language);
    }
    return config.family().equals("bart") ? List.of(files.number("bos_token_id")) : List.of();
  }

  private List<Integer> last() {
    return List.of(config.ends().iterator().next());
  }
}
