package io.khulasa.model;

import java.util.List;

/**
 * A translation model, ready to be asked.
 *
 * @param generator continues prompts
 * @param codec its tokenizer
 * @param prompt how a segment is asked
 * @param limits how long segments and answers may be
 * @param end the token that ends an answer
 * @param forbidden tokens that an answer never holds
 * @param lanes how many batches the device decodes best side by side
 * @param revision name and revision: equal ones give equal translations
 */
public record TranslationModel(
    GenerativeModel generator,
    TokenCodec codec,
    PromptFormat prompt,
    LengthLimits limits,
    int end,
    List<Integer> forbidden,
    int lanes,
    String revision) {

  public TranslationModel {
    forbidden = List.copyOf(forbidden);
  }
}
