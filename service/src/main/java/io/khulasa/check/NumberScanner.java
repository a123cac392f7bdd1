package io.khulasa.check;

import io.khulasa.check.NumberToken.Part;
import java.util.ArrayList;
import java.util.List;

/** Turns a sentence into the tokens of the number grammar, in one pass. */
final class NumberScanner {

  private final String text;
  private final NumberLexicon lexicon;
  private final List<NumberToken> tokens = new ArrayList<>();
  private boolean joined;
  private String previous = "";

  private NumberScanner(String text, NumberLexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  static List<NumberToken> scan(String text, NumberLexicon lexicon) {
    NumberScanner scanner = new NumberScanner(text, lexicon);
    int at = 0;
    while (at < text.length()) {
      at = scanner.next(at);
    }
    return scanner.tokens;
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (Digits.isDigit(c)) {
      return digits(at);
    }
    if (isWordPart(c)) {
      return word(at);
    }
    if (c == '%' || c == '٪') {
      add(NumberToken.PERCENT);
    } else if (!isSilent(at)) {
      add(NumberToken.OTHER);
    }
    return at + 1;
  }

  private int digits(int at) {
    Digits digits = new Digits(text, at);
    boolean named = at > 0 && isLatin(text.charAt(at - 1));
    boolean decade = digits.end() < text.length() && isDecade(digits.end());
    boolean fraction = isSlash(at - 1) || isSlash(digits.end());
    boolean year = digits.end() - at == 4;
    boolean shortened = digits.end() - at == 2 && followsYear(at);
    boolean firm = !named && !decade && !shortened && (!fraction || year);
    digits.tokens(firm).forEach(this::add);
    if (decade && year) {
      addCentury(Integer.parseInt(text, at, at + 4, 10));
    } else if (shortened) {
      String century = text.substring(at - 5, at - 3);
      add(NumberToken.unsure(Part.HINT, century + text.substring(at, at + 2)));
    }
    return digits.end();
  }

  /** Whether the year of 1981-87 is before this index. */
  private boolean followsYear(int at) {
    boolean year = at >= 5 && (text.charAt(at - 1) == '-' || text.charAt(at - 1) == '–');
    for (int back = 2; year && back <= 5; back++) {
      year = Digits.isDigit(text.charAt(at - back));
    }
    return year;
  }

  /** The 1830s are the thirties of the nineteenth century. */
  private void addCentury(int decade) {
    for (int number : new int[] {decade % 100, decade / 100 + 1}) {
      add(NumberToken.unsure(Part.HINT, Integer.toString(number)));
    }
  }

  private boolean isSlash(int at) {
    return at >= 0 && at < text.length() && text.charAt(at) == '/';
  }

  private boolean isDecade(int at) {
    return text.charAt(at) == 's' || text.startsWith("'s", at) || text.startsWith("’s", at);
  }

  private int word(int start) {
    int end = start;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end);
    boolean afterDigits = start > 0 && Digits.isDigit(text.charAt(start - 1));
    boolean beforeDigits = end < text.length() && Digits.isDigit(text.charAt(end));
    if (lexicon.isAnd(word)) {
      joined = true;
    } else if (!beforeDigits || !lexicon.isParticle(word)) {
      NumberToken token = lexicon.token(word, previous, afterDigits);
      if (token != null) {
        replacePercent(token);
        add(token);
      }
    }
    previous = word;
    return end;
  }

  /** «Per cent» and «in the hundred» are two words: the first is no token of its own. */
  private void replacePercent(NumberToken token) {
    if (token.is(Part.PERCENT)
        && (previous.equals("per") || previous.equals("في"))
        && !tokens.isEmpty()) {
      tokens.remove(tokens.size() - 1);
    }
  }

  private void add(NumberToken token) {
    tokens.add(joined ? token.withJoined() : token);
    joined = false;
  }

  /** Spaces, currency signs, and the hyphen in twenty-three and 5-million. */
  private boolean isSilent(int at) {
    char c = text.charAt(at);
    boolean hyphen = c == '-' && (isLetter(at - 1) || isLetter(at + 1));
    return hyphen
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.CURRENCY_SYMBOL
        || Character.getType(c) == Character.FORMAT;
  }

  /** Digits behind these are a part of a name, like G20. */
  private static boolean isLatin(char c) {
    return c < '\u0250' && Character.isLetter(c);
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == 'ـ';
  }
}
