package io.khulasa.split;

import java.util.Set;

/** How good a place each space of a sentence is to cut it. */
final class ClauseBorders {

  /** No place to cut: inside a word. */
  static final int NONE = 0;

  private static final int SPACE = 1;
  private static final int CONJUNCTION = 2;
  private static final int COMMA = 3;
  private static final int SEMICOLON = 4;

  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "حيث", "بينما", "لكن", "ولكن", "فيما", "كما", "إذ", "ثم", "مما", "ما", "بعدما", "عندما",
          "حين", "بل", "أو", "لأن", "غير", "إلا", "الذي", "التي", "الذين", "وهو", "وهي", "and",
          "but", "which", "while");

  /** Words whose first letter is no conjunction. */
  private static final Set<String> ROOTED =
      Set.of("وزير", "وزارة", "وكالة", "ولاية", "واحد", "واحدة", "وسط", "وقت", "وفاة", "وفق");

  private static final int LONGEST_CONJUNCTION = 8;

  private ClauseBorders() {}

  /** How good it is to cut at this index, where the higher number is the better place. */
  static int strength(String text, int at) {
    if (!Marks.isSpace(text.charAt(at)) || at == 0 || at + 1 == text.length()) {
      return NONE;
    }
    char before = text.charAt(at - 1);
    // A full stop inside a sentence belongs to an abbreviation.
    if (before == '؛' || before == ';' || before == '…' || Marks.isCall(before)) {
      return SEMICOLON;
    }
    if (Marks.isContinuation(before) || isSpacedDash(text, at - 1)) {
      return COMMA;
    }
    return startsClause(text, at + 1) ? CONJUNCTION : SPACE;
  }

  private static boolean isSpacedDash(String text, int at) {
    return Marks.isDash(text.charAt(at)) && at > 0 && Marks.isSpace(text.charAt(at - 1));
  }

  private static boolean startsClause(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST_CONJUNCTION);
    String word = text.substring(from, Marks.wordEnd(text, from, limit));
    return CONJUNCTIONS.contains(word)
        || (word.startsWith("و") && word.length() > 3 && !ROOTED.contains(word));
  }
}
