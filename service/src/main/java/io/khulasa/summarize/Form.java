package io.khulasa.summarize;

import java.util.Locale;
import java.util.Set;

/**
 * How badly a sentence stands on its own: short and endless ones, questions, fragments, bare
 * quotations, and sentences whose first word points at one that the summary may not have.
 */
final class Form {

  private static final int SHORT = 12;
  private static final int LONG = 50;
  private static final double QUESTION = 1;
  private static final double QUOTATION = 0.7;
  private static final double DANGLING = 0.5;
  private static final double FRAGMENT = 0.5;

  private static final String CLOSERS = "\"”’'»)]";

  private static final Set<String> DANGLERS =
      Set.of(
          "he",
          "she",
          "it",
          "they",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "its",
          "their",
          "but",
          "and",
          "also",
          "however",
          "moreover",
          "meanwhile",
          "nevertheless",
          "therefore",
          "instead",
          "so",
          "yet");

  private Form() {}

  /** From 0 for a sentence that stands well to 1 for one that does not stand at all. */
  static double penalty(String sentence) {
    String text = sentence.strip();
    if (text.isEmpty()) {
      return 1;
    }
    char end = lastMark(text);
    double penalty = length(words(text));
    penalty += end == '?' ? QUESTION : 0;
    penalty += ".!?…".indexOf(end) < 0 ? FRAGMENT : 0;
    penalty += isQuotation(text) ? QUOTATION : 0;
    penalty += DANGLERS.contains(firstWord(text)) ? DANGLING : 0;
    return Math.min(1, penalty);
  }

  private static double length(int words) {
    if (words < SHORT) {
      return (double) (SHORT - words) / SHORT;
    }
    return words > LONG ? (double) (words - LONG) / LONG : 0;
  }

  /** Nothing but a quotation, or the rest of one that opened in a sentence before. */
  private static boolean isQuotation(String text) {
    int last = text.length() - 1;
    while (last > 0 && ".!?…".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    int closed = nextClosed(text, 1);
    if ("\"“«".indexOf(text.charAt(0)) >= 0) {
      return closed < 0 || closed >= last;
    }
    boolean opened = text.indexOf('“') >= 0 || text.indexOf('«') >= 0;
    boolean straight = closed >= 0 && text.charAt(closed) == '"';
    return closed == last && !opened && (straight || "”»".indexOf(text.charAt(last)) >= 0);
  }

  private static int nextClosed(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if ("\"”»".indexOf(text.charAt(at)) >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static char lastMark(String text) {
    int at = text.length() - 1;
    while (at > 0 && CLOSERS.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return text.charAt(at);
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static int words(String text) {
    int words = 1;
    for (int at = 1; at < text.length(); at++) {
      if (Character.isWhitespace(text.charAt(at - 1)) && !Character.isWhitespace(text.charAt(at))) {
        words++;
      }
    }
    return words;
  }
}
