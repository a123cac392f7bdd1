package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.html.HtmlReader;
import io.khulasa.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** HTML pages with gold: the lines of {@code NAME.gold} are labelled as those of flat pages. */
final class HtmlPagesTest {
  private final ArticleCleaner cleaner = new ArticleCleaner();

  @Test
  void findsTheArticlesOfHtmlPages() throws IOException {
    CleaningScore score = score("tuned", true);
    assertThat(score.f1()).as(score.toString()).isGreaterThan(0.98);
    assertThat(score.recall()).as(score.toString()).isGreaterThan(0.99);
  }

  @Test
  void findsArticlesOnHtmlPagesThatNobodyTunedFor() throws IOException {
    CleaningScore score = score("unseen", false);
    assertThat(score.f1()).as(score.toString()).isGreaterThan(0.95);
    assertThat(score.recall()).as(score.toString()).isGreaterThan(0.97);
  }

  private CleaningScore score(String folder, boolean tell) throws IOException {
    CleaningScore total = CleaningScore.NONE;
    try (Stream<Path> files = Files.list(LabelledPage.folder(folder))) {
      List<Path> pages = files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
      assertThat(pages).isNotEmpty();
      for (Path page : pages) {
        CleaningScore score = score(page, tell);
        total = total.plus(score);
        if (tell) {
          System.out.println(page.getFileName() + ": " + score);
        }
      }
    }
    return total;
  }

  private CleaningScore score(Path page, boolean tell) throws IOException {
    String html = Files.readString(page);
    Article article = cleaner.clean(new HtmlReader().read(html).text());
    requireSpans(html, article);
    String text = line(article.text().text());
    Set<String> lines =
        article.text().text().lines().map(HtmlPagesTest::line).collect(Collectors.toSet());
    CleaningScore score = CleaningScore.NONE;
    Path gold = Path.of(page.toString().replace(".html", ".gold"));
    for (String labelled : Files.readAllLines(gold)) {
      if (labelled.length() > 2 && labelled.charAt(0) != LabelledPage.UNSCORED) {
        char label = labelled.charAt(0) == 'T' ? LabelledPage.ARTICLE : labelled.charAt(0);
        String line = line(Characters.ALL.apply(labelled.substring(2)).text());
        boolean kept = label == LabelledPage.ARTICLE ? text.contains(line) : lines.contains(line);
        score = score.plus(CleaningScore.of(label, !kept, line.length()));
        if (tell && kept != (label == LabelledPage.ARTICLE)) {
          System.out.println((kept ? "left " : "lost ") + labelled);
        }
      }
    }
    return score;
  }

  /** Each kept character stands at its span of the source, as itself or as an entity. */
  private static void requireSpans(String html, Article article) {
    String text = article.text().text();
    for (int i = 0; i < text.length(); i++) {
      String source = article.text().toOriginal(new Span(i, i + 1)).in(html);
      boolean same = source.indexOf(text.charAt(i)) >= 0 || source.startsWith("&");
      assertThat(same || Character.isWhitespace(text.charAt(i))).as(source).isTrue();
    }
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
