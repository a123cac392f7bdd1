package io.khulasa.pipeline;

import io.khulasa.split.Sentence;
import io.khulasa.text.AlignedText;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that is ready for the model. Its sentences and the gaps between them alternate: N
 * sentences have N + 1 gaps, and the translation puts the gaps back.
 *
 * @param text characters cleaned, aligned with what was sent
 * @param shares what it is written in
 * @param sentences none where nothing is to be translated
 * @param garbled what could not be repaired
 */
record PreparedText(
    AlignedText text, LanguageShares shares, List<Sentence> sentences, GarbledText garbled)
    implements PreparedTranslation {

  PreparedText {
    sentences = List.copyOf(sentences);
  }

  /** A text that passes as it is. */
  static PreparedText untouched(String text, LanguageShares shares) {
    return new PreparedText(
        AlignedText.unchanged(text), shares, List.of(), new GarbledText(List.of()));
  }

  @Override
  public int sentenceCount() {
    return sentences.size();
  }

  @Override
  public List<Span> sources() {
    return sentences.stream().map(sentence -> text.toOriginal(sentence.span())).toList();
  }

  @Override
  public SentencePair pair(int index, TranslatedSentence translated) {
    return garbled.flagIn(translated.at(text.toOriginal(sentences.get(index).span())));
  }

  @Override
  public List<String> segments() {
    return sentences.stream().map(sentence -> sentence.text(text.text())).toList();
  }

  @Override
  public TextAnswer answer(List<TranslatedSentence> translated) {
    if (sentences.isEmpty()) {
      return new TextAnswer(text.original(), shares, List.of());
    }
    StringBuilder english = new StringBuilder();
    List<SentencePair> pairs = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < translated.size(); i++) {
      SentencePair pair = pair(i, translated.get(i));
      Span source = pair.source();
      String gap = gap(at, Math.max(at, source.start()));
      english.append(gap.isEmpty() && i > 0 ? " " : gap).append(pair.text());
      pairs.add(pair);
      at = Math.max(at, source.end());
    }
    english.append(gap(at, text.original().length()));
    return new TextAnswer(english.toString(), shares, pairs);
  }

  /** The white space of a gap: whatever else stands there was cleaned away. */
  private String gap(int start, int end) {
    StringBuilder space = new StringBuilder();
    text.original()
        .substring(start, end)
        .codePoints()
        .filter(Character::isWhitespace)
        .forEach(space::appendCodePoint);
    return space.toString();
  }
}
