package io.khulasa.bench;

import io.khulasa.bench.Series.Better;
import io.khulasa.clean.Article;
import io.khulasa.clean.ArticleCleaner;
import io.khulasa.clean.Cleaner;
import io.khulasa.split.ArabicSplitter;
import io.khulasa.split.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cleaning and splitting a page of a megabyte: news, and what would be slow if anything was. */
final class CleaningBench {

  private static final int BYTES = 1_000_000;

  private final Cleaner cleaner = new ArticleCleaner();
  private final Splitter splitter = new ArabicSplitter();
  private final SamplePages pages;

  CleaningBench(SamplePages pages) {
    this.pages = pages;
  }

  List<Series> run(int rounds) {
    List<Series> series = new ArrayList<>();
    hostilePages(pages)
        .forEach(
            (name, page) ->
                series.add(
                    new Series("page of 1 MB, " + name, "ms", Better.LOWER, times(page, rounds))));
    return List.copyOf(series);
  }

  /** Pages of a megabyte in UTF-8, by what they are made of. */
  static Map<String, String> hostilePages(SamplePages pages) {
    String sentence = "وأضاف الوزير أن المدينة ستفتح أبوابها غدا بعد اكتمال الأعمال. ";
    Map<String, String> found = new LinkedHashMap<>();
    found.put("news", megabyte(String.join("\n\n", pages.texts()) + "\n\n"));
    found.put("one line", megabyte(sentence));
    found.put("<", megabyte("<"));
    found.put("&", megabyte("&"));
    found.put("«", megabyte("«"));
    found.put("one word", megabyte("كلمة "));
    found.put("lines of a letter", megabyte("ا\n"));
    found.put("marks on one letter", megabyte("\u0651\u064E"));
    found.put("invisible characters", megabyte("ا\u200B"));
    found.put("misread UTF-8", megabyte("Ø§Ù„Ø®Ø¨Ø± "));
    return found;
  }

  private double[] times(String page, int rounds) {
    double[] times = new double[rounds];
    for (int round = -1; round < rounds; round++) {
      long start = System.nanoTime();
      Article article = cleaner.clean(page);
      splitter.split(article.text().text(), article.title());
      if (round >= 0) {
        times[round] = (System.nanoTime() - start) / 1e6;
      }
    }
    return times;
  }

  private static String megabyte(String piece) {
    return piece.repeat(1 + BYTES / piece.getBytes(StandardCharsets.UTF_8).length);
  }
}
