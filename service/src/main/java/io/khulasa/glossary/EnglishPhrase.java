package io.khulasa.glossary;

import io.khulasa.text.Span;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words that are looked for in a translation, or put there. */
public final class EnglishPhrase {

  private static final Pattern ARTICLE_BEFORE =
      Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(the|an|a)\\s+$");

  private final String text;
  private final Pattern pattern;

  private EnglishPhrase(String text, Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  /** A phrase of at least one letter or digit; other signs alone are found nowhere. */
  public static EnglishPhrase of(String text) {
    String words =
        Stream.of(text.strip().split("\\s+"))
            .map(Pattern::quote)
            .collect(Collectors.joining("\\s+"));
    return new EnglishPhrase(
        text.strip(),
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  /** The words as they were given. */
  public String text() {
    return text;
  }

  /** Where the words stand, in letters of either case and as whole words; null if nowhere. */
  public @Nullable Span find(String english) {
    return find(english, 0);
  }

  private @Nullable Span find(String english, int from) {
    Matcher matcher = pattern.matcher(english);
    return text.codePoints().anyMatch(Character::isLetterOrDigit) && matcher.find(from)
        ? new Span(matcher.start(), matcher.end())
        : null;
  }

  /**
   * The translation with every one of the phrases in the case in which it is written here. A phrase
   * without a capital keeps the translation's case.
   */
  public String inItsCase(String english) {
    return text.codePoints().noneMatch(Character::isUpperCase)
        ? english
        : pattern.matcher(english).replaceAll(found -> Matcher.quoteReplacement(cased(found)));
  }

  private String cased(MatchResult found) {
    return found.start() == 0 ? capitalized(text) : text;
  }

  /** The translation with this phrase in the place of something else, the article before it fit. */
  public String putAt(Span place, String english) {
    String before = english.substring(0, place.start());
    String phrase = text;
    Matcher article = ARTICLE_BEFORE.matcher(before);
    if (article.find()) {
      before = before.substring(0, article.start()) + article(article.group(1));
    }
    if (before.isBlank()) {
      phrase = capitalized(phrase);
    }
    return before + phrase + english.substring(place.end());
  }

  /** The translation with this phrase in every place of another. */
  public String inPlaceOf(String other, String english) {
    EnglishPhrase wanted = of(other);
    String result = english;
    Span place = wanted.find(result, 0);
    while (place != null) {
      int rest = result.length() - place.end();
      result = putAt(place, result);
      place = wanted.find(result, result.length() - rest);
    }
    return result;
  }

  /** What becomes of an article before the phrase. */
  private String article(String article) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.startsWith("the ")) {
      return "";
    }
    if (article.equalsIgnoreCase("the")) {
      return article + " ";
    }
    String right = "aeiou".indexOf(lower.charAt(0)) >= 0 ? "an" : "a";
    return (Character.isUpperCase(article.charAt(0)) ? capitalized(right) : right) + " ";
  }

  private static String capitalized(String phrase) {
    int first = phrase.codePointAt(0);
    return new StringBuilder(phrase.length())
        .appendCodePoint(Character.toUpperCase(first))
        .append(phrase, Character.charCount(first), phrase.length())
        .toString();
  }
}
