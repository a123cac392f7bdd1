package io.khulasa.clean;

import java.util.List;
import java.util.Set;

/** The credit that a caption or a report ends with: «(أ.ب)», «(تصوير: فلان)», «– رويترز». */
final class Credit {
  private static final int LONGEST = 10;
  private static final Set<String> MARKS = Set.of("-", "–", "—", "|", "/", "©");
  private static final Set<String> MARKERS = Set.of("تصوير", "عدسه", "بعدسه", "ارشيفيه", "ارشيف");

  private Credit() {}

  /** Index of the credit's first token, or -1. */
  static int startIn(List<Token> tokens) {
    int last = tokens.size() - 1;
    if (last > 0 && tokens.get(last).is(")")) {
      return inBrackets(tokens, last);
    }
    return behindMark(tokens);
  }

  private static int inBrackets(List<Token> tokens, int close) {
    for (int i = close - 1; i >= Math.max(0, close - LONGEST); i--) {
      if (tokens.get(i).is("(")) {
        return isCredit(tokens.subList(i + 1, close)) ? i : -1;
      }
    }
    return -1;
  }

  private static int behindMark(List<Token> tokens) {
    for (int i = tokens.size() - 2; i >= Math.max(0, tokens.size() - LONGEST); i--) {
      if (MARKS.contains(tokens.get(i).word()) && isCredit(tokens.subList(i + 1, tokens.size()))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether these tokens name an agency and nothing else, or begin with a photographer's word. */
  private static boolean isCredit(List<Token> tokens) {
    if (tokens.size() > 1 && MARKERS.contains(tokens.get(0).word())) {
      return true;
    }
    int names = 0;
    int next;
    for (int i = 0; i < tokens.size(); i = next) {
      int end = Phrases.CREDITS.endAt(tokens, i);
      if (end < 0 && tokens.get(i).isWord()) {
        return false;
      }
      names += end < 0 ? 0 : 1;
      next = Math.max(end, i + 1);
    }
    return names > 0;
  }
}
