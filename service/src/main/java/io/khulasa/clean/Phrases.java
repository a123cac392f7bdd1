package io.khulasa.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lists of words that news sites use, each in a file of its own beside this class: one phrase a
 * line, a number sign before a comment. A colon at a phrase's end stands for any mark of
 * separation; letters are compared as {@link Folding} folds them.
 */
final class Phrases {
  /** Beginnings of a pointer to another story. */
  static final Phrases PROMOTIONS = new Phrases("promotions");

  /** Headings of a list of other stories. */
  static final Phrases BOXES = new Phrases("boxes");

  /** Labels of buttons, players and menus. */
  static final Phrases BUTTONS = new Phrases("buttons");

  /** Names of a site's sections. */
  static final Phrases SECTIONS = new Phrases("sections");

  /** Beginnings of polls, tickers and the like. */
  static final Phrases WIDGETS = new Phrases("widgets");

  /** Beginnings of the site's words about itself. */
  static final Phrases NOTICES = new Phrases("notices");

  /** Words that only such a notice holds. */
  static final Phrases RIGHTS = new Phrases("rights");

  /** Beginnings of a line about author, time or source. */
  static final Phrases BYLINES = new Phrases("bylines");

  /** Who stands under a headline in place of an author. */
  static final Phrases NEWSROOMS = new Phrases("newsrooms");

  /** Beginnings of a list of key words. */
  static final Phrases TAGS = new Phrases("tags");

  /** Beginnings of a caption. */
  static final Phrases CAPTIONS = new Phrases("captions");

  /** Agencies and others that pictures are credited to. */
  static final Phrases CREDITS = new Phrases("credits");

  /** Days, months and other words of a date. */
  static final Phrases CALENDAR = new Phrases("calendar");

  /** How a paragraph begins that goes on with what was said. */
  static final Phrases CONNECTIVES = new Phrases("connectives");

  /** Words whose own first letter is a waw: no «and» before them. */
  static final Phrases WAW_WORDS = new Phrases("waw_words");

  /** Words that say nothing about the subject. */
  static final Phrases COMMON = new Phrases("common");

  /** Words that pages use of themselves. */
  static final Phrases FURNITURE_WORDS = new Phrases("furniture_words");

  /** Beginnings of what a page asks its reader to do. */
  static final Phrases IMPERATIVES = new Phrases("imperatives");

  /** The words and marks of each phrase; of those with the same first word the longest first. */
  private final Map<String, List<String[]>> byFirstWord = new HashMap<>();

  private final int longest;

  private Phrases(String name) {
    for (String line : read(name + ".txt").split("\n", -1)) {
      String[] phrase = line.startsWith("#") ? new String[0] : words(line);
      if (phrase.length > 0) {
        byFirstWord.computeIfAbsent(phrase[0], word -> new ArrayList<>()).add(phrase);
      }
    }
    Comparator<String[]> byLength = Comparator.comparingInt(phrase -> phrase.length);
    byFirstWord.values().forEach(phrases -> phrases.sort(byLength.reversed()));
    longest = byFirstWord.values().stream().mapToInt(p -> p.get(0).length).max().orElse(0);
  }

  private static String[] words(String line) {
    return Token.of(line).stream().map(Token::word).toArray(String[]::new);
  }

  private static String read(String name) {
    try (InputStream file = Phrases.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("the program's own file " + name + " is missing");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether this folded word is a phrase. */
  boolean holds(String word) {
    List<String[]> phrases = byFirstWord.get(word);
    return phrases != null && phrases.get(phrases.size() - 1).length == 1;
  }

  /** How many words and marks the longest phrase has. */
  int longest() {
    return longest;
  }

  /** Index of the token behind the longest phrase that begins at this one, or -1. */
  int endAt(List<Token> tokens, int start) {
    List<String[]> phrases = byFirstWord.get(tokens.get(start).word());
    if (phrases == null) {
      return -1;
    }
    for (String[] phrase : phrases) {
      if (matches(phrase, tokens, start)) {
        return start + phrase.length;
      }
    }
    return -1;
  }

  private static boolean matches(String[] phrase, List<Token> tokens, int start) {
    if (start + phrase.length > tokens.size()) {
      return false;
    }
    for (int i = 1; i < phrase.length; i++) {
      Token found = tokens.get(start + i);
      if (!found.is(phrase[i]) && !(phrase[i].equals(":") && found.isSeparator())) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of the phrases is the line's beginning; marks before it do not count. */
  boolean begin(Line line) {
    List<Token> tokens = line.tokens();
    int start = 0;
    while (start < tokens.size() && !tokens.get(start).isWord()) {
      start++;
    }
    return start < tokens.size() && endAt(tokens, start) > 0;
  }

  /** Whether one of the phrases stands anywhere in the line. */
  boolean stand(Line line) {
    List<Token> tokens = line.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (endAt(tokens, i) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The phrases as their words without the spaces between. */
  List<String> glued() {
    return byFirstWord.values().stream()
        .flatMap(List::stream)
        .map(phrase -> String.join("", phrase))
        .toList();
  }
}
