package io.khulasa.split;

import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the sentences of one paragraph in one pass.
 *
 * <p>A sentence ends behind a terminator and the quotes and brackets that close there, unless
 * something says that it goes on: the full stop belongs to a word or number, an ellipsis is only a
 * pause, a comma or «he said» follows, or a quoted question is only a part of the sentence.
 */
final class SentenceFinder {

  /** A word before a full stop is looked at so far; longer ones are no abbreviations. */
  private static final int WORD = 24;

  /** Behind this many characters an ellipsis ends the sentence. */
  private static final int PAUSE = 200;

  private static final Set<String> SAYING =
      Set.of(
          "قال", "قالت", "قالوا", "يقول", "تقول", "أضاف", "أضافت", "يضيف", "تضيف", "سأل", "سألت",
          "يسأل", "تساءل", "تساءلت", "يتساءل", "أكد", "أكدت", "أوضح", "أوضحت", "صرح", "صرحت", "كتب",
          "كتبت", "تابع", "تابعت", "هتف", "صرخ", "حسبما", "بحسب", "وفق", "وفقا", "هكذا");

  private final String text;
  private final int end;
  private final List<Span> sentences = new ArrayList<>();
  private int start;
  private int opened = -1;
  private boolean hasWord;

  private SentenceFinder(String text, Span paragraph) {
    this.text = text;
    this.start = paragraph.start();
    this.end = paragraph.end();
  }

  /**
   * The sentences of a paragraph without space around it; every character that is not white space
   * is in one of them.
   */
  static List<Span> find(String text, Span paragraph) {
    SentenceFinder finder = new SentenceFinder(text, paragraph);
    finder.scan();
    return finder.sentences;
  }

  private void scan() {
    int at = start;
    while (at < end) {
      if (Marks.isTerminator(text.charAt(at))) {
        int marks = marksEnd(at);
        int stop = closersEnd(marks);
        if (ends(at, marks, stop)) {
          add(stop);
        }
        opened = stop > marks ? -1 : opened;
        at = stop;
      } else {
        notice(at);
        at++;
      }
    }
    add(end);
  }

  private void add(int stop) {
    if (start < stop && !hasWord && !sentences.isEmpty()) {
      Span last = sentences.remove(sentences.size() - 1);
      sentences.add(new Span(last.start(), stop));
    } else if (start < stop) {
      sentences.add(new Span(start, stop));
    }
    start = Marks.skipSpace(text, stop, end);
    opened = -1;
    hasWord = false;
  }

  /** Keeps in mind where a quotation or bracket opened, and whether there is a word at all. */
  private void notice(int at) {
    char c = text.charAt(at);
    if (Marks.isOpener(c) || (c == '"' && opened < 0)) {
      opened = at;
    } else if (Marks.isCloser(c) || c == '"') {
      opened = -1;
    } else if (!hasWord) {
      hasWord = Character.isLetterOrDigit(c);
    }
  }

  private int marksEnd(int from) {
    int at = from;
    while (at < end && Marks.isTerminator(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Behind the closing marks, also those that a clumsy hand put behind a space. */
  private int closersEnd(int from) {
    int at = from;
    while (at < end) {
      int spaced = Marks.skipSpace(text, at, end);
      if (closesAt(at)) {
        at++;
      } else if (spaced > at && spaced < end && Marks.isCloser(text.charAt(spaced))) {
        at = spaced + 1;
      } else {
        return at;
      }
    }
    return at;
  }

  private boolean closesAt(int at) {
    char c = text.charAt(at);
    return Marks.isCloser(c)
        || ((c == '"' || c == '\'')
            && (opened >= 0 || at + 1 == end || !Character.isLetter(text.charAt(at + 1))));
  }

  private boolean ends(int at, int marks, int stop) {
    int next = Marks.skipSpace(text, stop, end);
    if (next == end) {
      return true;
    }
    if (!hasWord || goesOn(next, stop > marks)) {
      return false;
    }
    if (next == marks && !isGlued(at, next)) {
      return false;
    }
    if (Marks.isCall(text.charAt(marks - 1))) {
      return stop == marks || standsAlone();
    }
    boolean ellipsis = marks - at > 1 || text.charAt(at) == '…';
    return ellipsis ? at - start > PAUSE : !isPartOfWord(at, next);
  }

  /** Whether what follows says that the sentence has not ended. */
  private boolean goesOn(int next, boolean closed) {
    char c = text.charAt(next);
    if (Marks.isContinuation(c) || (c < 128 && Character.isLowerCase(c))) {
      return true;
    }
    if (!closed) {
      return false;
    }
    String word = wordAt(next);
    boolean answered = word.startsWith("ف") && word.length() > 2 && !word.startsWith("في");
    boolean bracketed = text.charAt(Marks.trimEnd(text, start, next) - 1) == ')';
    return Marks.isDash(c)
        || SAYING.contains(word)
        || answered
        || (bracketed && Abbreviations.isPreposition(word));
  }

  /** Whether a quotation that closes here is a speech of its own, not a title in a sentence. */
  private boolean standsAlone() {
    if (opened < 0) {
      return true;
    }
    int before = Marks.trimEnd(text, start, opened);
    return before == start || text.charAt(before - 1) == ':';
  }

  /** Two Arabic sentences without a space between, as against أ.ف.ب, العربية.نت or an address. */
  private boolean isGlued(int at, int next) {
    char c = text.charAt(next);
    if (Marks.isOpener(c) || (Marks.isCall(text.charAt(at)) && Marks.isArabicLetter(c))) {
      return true;
    }
    String before = wordBefore(at);
    boolean word = before.length() > 2 || isNumber(before);
    boolean address = before.indexOf('/') >= 0 || before.indexOf('@') >= 0;
    return word && !address && Marks.isArabicLetter(c) && wordAt(next).length() > 2;
  }

  private boolean isPartOfWord(int at, int next) {
    String word = wordBefore(at);
    if (isNumber(word) && word.length() < 4 && start == at - word.length()) {
      return true;
    }
    int before = Marks.trimEnd(text, start, at - word.length());
    boolean afterNumber = before > start && Character.isDigit(text.charAt(before - 1));
    return Abbreviations.goesOn(word, afterNumber, wordAt(next));
  }

  private String wordBefore(int at) {
    int from = at;
    while (from > start && at - from < WORD && isInWord(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, at);
  }

  private String wordAt(int from) {
    int to = from;
    while (to < end && to - from < WORD && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  private static boolean isInWord(char c) {
    return !Marks.isSpace(c) && !Marks.isOpener(c) && !Marks.isCloser(c) && c != '"';
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }
}
