package io.khulasa.pipeline;

import java.util.List;

/**
 * A text translated line for line.
 *
 * @param text English, with the line breaks and paragraphs of the text that was sent; the text
 *     itself where nothing in it was to be translated
 * @param shares what it was written in
 * @param sentences its sentences, spans of the text that was sent; none where nothing was to be
 *     translated
 */
public record TextAnswer(String text, LanguageShares shares, List<SentencePair> sentences) {

  public TextAnswer {
    sentences = List.copyOf(sentences);
  }
}
