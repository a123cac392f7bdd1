package io.khulasa.pipeline;

import io.khulasa.glossary.Glossary;
import java.util.List;

/**
 * Texts to translate whole.
 *
 * @param texts one answer is made for each
 * @param format whether they are flat text or HTML
 * @param source what they are written in
 * @param splitting what ends a sentence
 * @param glossary terms that the English must have
 */
public record TextRequest(
    List<String> texts,
    TextFormat format,
    TextSource source,
    Splitting splitting,
    Glossary glossary) {

  public TextRequest {
    texts = List.copyOf(texts);
  }

  /** A request that leaves the rest to us. */
  public TextRequest(List<String> texts, TextFormat format, TextSource source) {
    this(texts, format, source, Splitting.SENTENCES, Glossary.NONE);
  }

  /** How many characters all texts have. */
  long characters() {
    return texts.stream().mapToLong(CharacterBudget::characters).sum();
  }
}
