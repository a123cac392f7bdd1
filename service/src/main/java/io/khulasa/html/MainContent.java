package io.khulasa.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds the article, where the markup has one. Paragraphs give points for
 * their length and commas to the elements around them, fewer the further these are, less what is
 * links (after Arc90's and Mozilla's Readability); and what is left outside must be little.
 */
final class MainContent {
  private static final int SHORTEST = 40;
  private static final int DEPTH = 4;
  private static final double FAVOUR = 1.5;
  private static final double LEAST_SHARE = 0.6;
  private static final double MOST_LINKS = 0.5;
  private static final String NAMED = "[itemprop=articleBody], article, main, [role=main]";

  private final Map<Element, Double> scores = new HashMap<>();
  private final Map<Element, Integer> letters = new HashMap<>();
  private int all;

  private MainContent() {}

  /** The article's element, or null where all of the page may be the article. */
  static @Nullable Element find(Element body, Set<Element> furniture) {
    return new MainContent().choose(body, furniture);
  }

  private @Nullable Element choose(Element body, Set<Element> furniture) {
    Elements paragraphs = body.select("p, td, blockquote, li, div:not(:has(p, div, table))");
    for (Element paragraph : paragraphs) {
      if (!furniture.contains(paragraph)) {
        count(paragraph, body);
      }
    }
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      double score = entry.getValue() * (entry.getKey().is(NAMED) ? FAVOUR : 1);
      if (score > most) {
        most = score;
        best = entry.getKey();
      }
    }
    return best == null ? null : widen(best, body);
  }

  private void count(Element paragraph, Element body) {
    String text = paragraph.text();
    double links = linkShare(paragraph, text.length());
    if (text.length() < SHORTEST || links > MOST_LINKS) {
      return;
    }
    all += text.length();
    long commas = text.chars().filter(c -> c == '،' || c == ',').count();
    double score = (1 + commas + Math.min(3, text.length() / 100.0)) * (1 - links);
    Element around = paragraph.parent();
    for (int depth = 1; around != null; depth++) {
      letters.merge(around, text.length(), Integer::sum);
      if (depth <= DEPTH && !around.equals(body)) {
        scores.merge(around, score / depth, Double::sum);
      }
      around = depth > 200 ? null : around.parent();
    }
  }

  private static double linkShare(Element element, int length) {
    int links = element.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return length == 0 ? 0 : (double) links / length;
  }

  /** Goes up while the element around holds clearly more text; null if most stays outside. */
  private @Nullable Element widen(Element best, Element body) {
    Element content = best;
    while (!content.equals(body) && letters.getOrDefault(content, 0) < LEAST_SHARE * all) {
      Element around = content.parent();
      if (around == null) {
        return null;
      }
      content = around;
    }
    return content.equals(body) ? null : content;
  }
}
