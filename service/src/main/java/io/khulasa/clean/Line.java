package io.khulasa.clean;

import io.khulasa.text.Span;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of a page that holds more than white space. Rules ask the same things of it many times, so
 * it counts its words once, and finds its stems once when they are first asked for.
 */
final class Line {
  private static final int PARAGRAPH_WORDS = 8;
  private static final int LONG_PARAGRAPH_WORDS = 30;
  private static final int TWO_SENTENCES = 16;
  private static final int LONGEST_HEADLINE = 30;

  private static final String CLOSING = "»”\"')]’ ";

  private final Span span;
  private final String text;
  private final List<Token> tokens;
  private final boolean spaced;
  private final int words;
  private @Nullable Set<String> stems;

  /**
   * A line.
   *
   * @param span where it stands in the page's text, without the white space around it
   * @param text what stands there
   * @param tokens its words and marks
   * @param spaced whether an empty line stands before it
   */
  Line(Span span, String text, List<Token> tokens, boolean spaced) {
    this.span = span;
    this.text = text;
    this.tokens = tokens;
    this.spaced = spaced;
    this.words = Token.words(tokens);
  }

  /** Where it stands in the page's text, without the white space around it. */
  Span span() {
    return span;
  }

  /** What stands there. */
  String text() {
    return text;
  }

  /** Its words and marks. */
  List<Token> tokens() {
    return tokens;
  }

  /** Whether an empty line stands before it. */
  boolean spaced() {
    return spaced;
  }

  /** How many words and numbers it has. */
  int words() {
    return words;
  }

  /** Whether it ends as a sentence does; quotes and brackets may stand behind the mark. */
  boolean isTerminated() {
    return endsWithOneOf(".!?؟…");
  }

  /** Whether it ends with a full stop, which headlines never have. */
  boolean hasFullStop() {
    return endsWithOneOf(".…");
  }

  private boolean endsWithOneOf(String marks) {
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && marks.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Whether it breaks off, as the first words of another story in a list of stories do. */
  boolean isTeaser() {
    return text.endsWith("...") || text.endsWith("…");
  }

  /** Whether it is running text. */
  boolean isParagraph() {
    return words >= LONG_PARAGRAPH_WORDS || (words >= PARAGRAPH_WORDS && isTerminated());
  }

  /** Whether it has the length of a sentence. */
  boolean isLong() {
    return words >= PARAGRAPH_WORDS;
  }

  /** Whether it is running text of statements: no headline, also none that asks a question. */
  boolean isText() {
    return words >= LONG_PARAGRAPH_WORDS
        || (words >= PARAGRAPH_WORDS && hasFullStop())
        || (words >= TWO_SENTENCES && isTerminated());
  }

  /** Whether it ends as statements do and headlines never. */
  boolean isSentence() {
    return hasFullStop() && !isTeaser() && words > 1;
  }

  /** Whether it could be a headline. */
  boolean isHeadline() {
    return words >= 2 && words <= LONGEST_HEADLINE && !hasFullStop() && !text.endsWith(":");
  }

  /** Whether any of its tokens is this mark or word. */
  boolean has(String word) {
    return tokens.stream().anyMatch(token -> token.is(word));
  }

  /** Whether it holds a number. */
  boolean hasNumber() {
    return tokens.stream().anyMatch(Token::isNumber);
  }

  /** What it is about. */
  Set<String> stems() {
    Set<String> found = stems;
    if (found == null) {
      found = Collections.unmodifiableSet(Stems.of(tokens));
      stems = found;
    }
    return found;
  }
}
