package io.khulasa.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Divides the English of a sentence among the pieces that tags cut its Arabic into. The pieces keep
 * their order, so that tags always nest as they did; where one ends is found by dynamic programming
 * over the words: each speaks for the piece whose own translation, numbers or Latin words hold it,
 * and lengths in proportion are preferred.
 */
public final class TagPlacement {
  private static final double EXACT = 1.5;
  private static final double FOREIGN = -0.6;
  private static final double COMMON = 0.2;
  private static final double EMPTY = -3;
  private static final double LENGTH = 0.15;
  private static final long MOST_WORK = 4_000_000;

  private static final Set<String> COMMON_WORDS =
      Set.of("the", "a", "an", "of", "in", "to", "and", "on", "for", "at", "by", "with", "that");

  private final List<String> words;
  private final double[][] sums;
  private final double[] expected;

  private TagPlacement(String english, List<String> arabic, List<String> alone) {
    this.words = List.of(english.strip().split("\\s+", -1));
    int pieces = arabic.size();
    double[][] fits = new double[pieces][words.size()];
    List<Set<String>> known = alone.stream().map(TagPlacement::keys).toList();
    List<Set<String>> exact = arabic.stream().map(TagPlacement::exactKeys).toList();
    for (int w = 0; w < words.size(); w++) {
      String key = key(words.get(w));
      long holders = known.stream().filter(keys -> keys.contains(key)).count();
      double weight = COMMON_WORDS.contains(key) ? COMMON : 1;
      for (int p = 0; p < pieces; p++) {
        boolean own = known.get(p).contains(key);
        double fit = own ? 1.0 / holders : holders > 0 ? FOREIGN : 0;
        fits[p][w] = exact.get(p).contains(key) ? EXACT : weight * fit;
      }
    }
    this.sums = new double[pieces][words.size() + 1];
    this.expected = new double[pieces];
    int letters = Math.max(1, arabic.stream().mapToInt(text -> text.strip().length()).sum());
    for (int p = 0; p < pieces; p++) {
      for (int w = 0; w < words.size(); w++) {
        sums[p][w + 1] = sums[p][w] + fits[p][w];
      }
      expected[p] = (double) words.size() * arabic.get(p).strip().length() / letters;
    }
  }

  /**
   * Divides a translation.
   *
   * @param english the sentence in English
   * @param arabic its pieces, at least one
   * @param alone the pieces, each translated by itself
   * @return a text for each piece; together they are the sentence, words in their order
   */
  public static List<String> divide(String english, List<String> arabic, List<String> alone) {
    if (arabic.size() == 1 || english.isBlank()) {
      List<String> texts = new ArrayList<>(arabic.stream().map(piece -> "").toList());
      texts.set(0, english.strip());
      return texts;
    }
    TagPlacement placement = new TagPlacement(english, arabic, alone);
    return placement.texts(placement.cuts(), arabic);
  }

  private int[] cuts() {
    int pieces = sums.length;
    int count = words.size();
    if ((long) pieces * count * count > MOST_WORK) {
      return inProportion();
    }
    double[][] best = new double[pieces + 1][count + 1];
    int[][] from = new int[pieces + 1][count + 1];
    Arrays.fill(best[0], Double.NEGATIVE_INFINITY);
    best[0][0] = 0;
    for (int p = 1; p <= pieces; p++) {
      for (int end = 0; end <= count; end++) {
        best[p][end] = Double.NEGATIVE_INFINITY;
        for (int start = 0; start <= end; start++) {
          double score = best[p - 1][start] + score(p - 1, start, end);
          if (score > best[p][end]) {
            best[p][end] = score;
            from[p][end] = start;
          }
        }
      }
    }
    int[] cuts = new int[pieces + 1];
    cuts[pieces] = count;
    for (int p = pieces; p > 0; p--) {
      cuts[p - 1] = from[p][cuts[p]];
    }
    return cuts;
  }

  private double score(int piece, int start, int end) {
    double empty = start == end && expected[piece] >= 0.5 ? EMPTY : 0;
    double length = LENGTH * Math.abs(end - start - expected[piece]);
    return sums[piece][end] - sums[piece][start] - length + empty;
  }

  private int[] inProportion() {
    int[] cuts = new int[sums.length + 1];
    double at = 0;
    for (int p = 0; p < sums.length; p++) {
      at += expected[p];
      cuts[p + 1] = Math.min(words.size(), (int) Math.round(at));
    }
    cuts[sums.length] = words.size();
    return cuts;
  }

  /** A last piece without a word takes the sentence's final mark. */
  private List<String> texts(int[] cuts, List<String> arabic) {
    List<String> texts = new ArrayList<>();
    for (int p = 0; p < sums.length; p++) {
      texts.add(String.join(" ", words.subList(cuts[p], cuts[p + 1])));
    }
    moveMarks(texts, arabic);
    int last = texts.size() - 1;
    String before = texts.get(last - 1);
    boolean bare = arabic.get(last).codePoints().noneMatch(Character::isLetterOrDigit);
    if (bare && texts.get(last).isEmpty() && !before.isEmpty()) {
      int end = before.length();
      while (end > 0 && ".!?".indexOf(before.charAt(end - 1)) >= 0) {
        end--;
      }
      texts.set(last - 1, before.substring(0, end));
      texts.set(last, before.substring(end));
    }
    return texts;
  }

  /**
   * A comma behind a tag's last word stands outside of the tag, unless the Arabic has it inside.
   */
  private static void moveMarks(List<String> texts, List<String> arabic) {
    for (int p = 0; p + 1 < texts.size(); p++) {
      String text = texts.get(p);
      String source = arabic.get(p).strip();
      boolean marked = endsIn(text, ",;:") && text.length() > 1;
      if (marked && !endsIn(source, "،؛,;:")) {
        String mark = text.substring(text.length() - 1);
        texts.set(p, text.substring(0, text.length() - 1));
        String next = texts.get(p + 1);
        texts.set(p + 1, next.isEmpty() ? mark : mark + " " + next);
      }
    }
  }

  private static boolean endsIn(String text, String marks) {
    return !text.isEmpty() && marks.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static Set<String> keys(String text) {
    Set<String> keys = new HashSet<>();
    for (String word : text.split("\\s+", -1)) {
      keys.add(key(word));
    }
    keys.remove("");
    return keys;
  }

  /** Numbers and Latin words, which stand in the Arabic as they do in the English. */
  private static Set<String> exactKeys(String arabic) {
    Set<String> keys = keys(arabic);
    keys.removeIf(key -> key.codePoints().noneMatch(c -> c < 0x250));
    return keys;
  }

  /** A word without marks, capitals and the commonest endings; digits as Western ones. */
  private static String key(String word) {
    StringBuilder key = new StringBuilder();
    word.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(
            c -> {
              int digit = Character.digit(c, 10);
              key.appendCodePoint(digit >= 0 ? '0' + digit : c);
            });
    String plain = key.toString();
    for (String ending : List.of("ing", "ed", "es", "s")) {
      if (plain.length() > ending.length() + 3 && plain.endsWith(ending)) {
        return plain.substring(0, plain.length() - ending.length());
      }
    }
    return plain;
  }
}
