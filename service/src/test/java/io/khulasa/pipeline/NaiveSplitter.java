package io.khulasa.pipeline;

import io.khulasa.split.Sentence;
import io.khulasa.split.Sentence.Role;
import io.khulasa.split.Splitter;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sentence ends with a full stop or its line; a line is a paragraph. */
final class NaiveSplitter implements Splitter {

  @Override
  public List<Sentence> split(String text, @Nullable Span title) {
    List<Sentence> sentences = new ArrayList<>();
    int paragraph = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean lineEnd = i == text.length() || text.charAt(i) == '\n';
      if (lineEnd || text.charAt(i) == '.') {
        Span span = trim(text, start, lineEnd ? i : i + 1);
        if (!span.isEmpty()) {
          boolean inTitle = title != null && title.contains(span);
          sentences.add(new Sentence(span, paragraph, inTitle ? Role.TITLE : Role.BODY));
        }
        start = i + 1;
        paragraph += lineEnd ? 1 : 0;
      }
    }
    return List.copyOf(sentences);
  }

  private static Span trim(String text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (first < last && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new Span(first, last);
  }
}
