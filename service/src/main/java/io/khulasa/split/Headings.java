package io.khulasa.split;

import io.khulasa.text.Span;
import java.util.List;

/**
 * Tells headings from text: a short line of one sentence that no full stop ends, or a question of a
 * few words, with text after it. More than {@link #RUN} of them in a row are a list.
 */
final class Headings {

  private static final int LONGEST = 120;
  private static final int WORDS = 16;
  private static final int QUESTION_WORDS = 8;
  private static final int RUN = 3;

  private Headings() {}

  /**
   * Which paragraphs are headings.
   *
   * @param paragraphs each as its sentences
   */
  static boolean[] find(String text, List<List<Span>> paragraphs) {
    boolean[] headings = new boolean[paragraphs.size()];
    int run = 0;
    for (int i = 0; i < headings.length; i++) {
      if (looksLikeOne(text, paragraphs.get(i))) {
        run++;
        continue;
      }
      for (int back = 1; run <= RUN && back <= run; back++) {
        headings[i - back] = true;
      }
      run = 0;
    }
    return headings;
  }

  private static boolean looksLikeOne(String text, List<Span> sentences) {
    Span only = sentences.get(0);
    if (sentences.size() > 1 || only.length() > LONGEST) {
      return false;
    }
    char last = text.charAt(lastMark(text, only));
    if (Marks.isPoint(last) || Marks.isContinuation(last)) {
      return false;
    }
    return words(text, only) <= (Marks.isCall(last) ? QUESTION_WORDS : WORDS);
  }

  private static int lastMark(String text, Span sentence) {
    int at = sentence.end() - 1;
    while (at > sentence.start() && (Marks.isCloser(text.charAt(at)) || text.charAt(at) == '"')) {
      at--;
    }
    return at;
  }

  private static int words(String text, Span sentence) {
    int words = 0;
    int at = sentence.start();
    while (at < sentence.end()) {
      words++;
      at = Marks.skipSpace(text, Marks.wordEnd(text, at, sentence.end()), sentence.end());
    }
    return words;
  }
}
