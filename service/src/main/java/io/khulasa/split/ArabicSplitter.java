package io.khulasa.split;

import io.khulasa.split.Sentence.Role;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits Arabic text by rules that a reader can check: paragraphs first, then sentences, then which
 * of the paragraphs are headings. Takes time linear in the text.
 */
public final class ArabicSplitter implements Splitter {

  /** A splitter keeps nothing between two texts. */
  public ArabicSplitter() {}

  @Override
  public List<Sentence> split(String text, @Nullable Span title) {
    List<Sentence> sentences = new ArrayList<>();
    Span line = title == null ? new Span(0, 0) : trim(text, title);
    addBody(text, new Span(0, line.start()), sentences);
    if (!line.isEmpty()) {
      sentences.add(new Sentence(line, nextParagraph(sentences), Role.TITLE));
    }
    addBody(text, new Span(line.end(), text.length()), sentences);
    return List.copyOf(sentences);
  }

  private static void addBody(String text, Span part, List<Sentence> sentences) {
    List<List<Span>> paragraphs = new ArrayList<>();
    for (Span paragraph : Paragraphs.find(text, part)) {
      paragraphs.add(SentenceFinder.find(text, paragraph));
    }
    boolean[] headings = Headings.find(text, paragraphs);
    int first = nextParagraph(sentences);
    for (int i = 0; i < headings.length; i++) {
      for (Span span : paragraphs.get(i)) {
        sentences.add(new Sentence(span, first + i, headings[i] ? Role.HEADING : Role.BODY));
      }
    }
  }

  private static Span trim(String text, Span span) {
    int start = Marks.skipSpace(text, span.start(), span.end());
    return new Span(start, Marks.trimEnd(text, start, span.end()));
  }

  private static int nextParagraph(List<Sentence> sentences) {
    return sentences.isEmpty() ? 0 : sentences.get(sentences.size() - 1).paragraph() + 1;
  }
}
