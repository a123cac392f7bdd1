package io.khulasa.model;

/**
 * A model that reads a text and writes another, ready to be asked: a translator, or a summarizer
 * that writes its own sentences.
 *
 * @param generator continues prompts
 * @param codec its tokenizer
 * @param prompt how a text is asked
 * @param limits how long texts and answers may be
 * @param search how it wants to be searched
 * @param lanes how many batches the device decodes best side by side
 * @param revision name and revision: equal ones give equal answers
 */
public record TextModel(
    GenerativeModel generator,
    TokenCodec codec,
    PromptFormat prompt,
    LengthLimits limits,
    SearchSettings search,
    int lanes,
    String revision) {

  /**
   * The same searched with another number of beams.
   *
   * @param beams 0 leaves the model's own
   */
  public TextModel withBeams(int beams) {
    return beams == 0
        ? this
        : new TextModel(
            generator,
            codec,
            prompt,
            limits,
            search.withBeams(beams),
            lanes,
            revision + "/" + beams);
  }
}
