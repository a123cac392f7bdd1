package io.khulasa.split;

import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the paragraphs of a part of a text: an empty line is a border, a wrapped line is none. */
final class Paragraphs {

  private Paragraphs() {}

  /** The paragraphs in order, without the white space around them. */
  static List<Span> find(String text, Span part) {
    List<Span> paragraphs = new ArrayList<>();
    List<Span> block = new ArrayList<>();
    int at = part.start();
    while (at < part.end()) {
      int feed = text.indexOf('\n', at);
      int end = feed < 0 || feed > part.end() ? part.end() : feed;
      int first = Marks.skipSpace(text, at, end);
      if (first < end) {
        block.add(new Span(first, Marks.trimEnd(text, first, end)));
      } else {
        paragraphs.addAll(HardWrap.paragraphs(text, block));
        block.clear();
      }
      at = end + 1;
    }
    paragraphs.addAll(HardWrap.paragraphs(text, block));
    return paragraphs;
  }
}
