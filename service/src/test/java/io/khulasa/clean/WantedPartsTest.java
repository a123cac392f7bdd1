package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.html.HtmlReader;
import io.khulasa.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WantedPartsTest {

  private final Cleaner cleaner = new ArticleCleaner();

  @Test
  void whatWasDroppedComesBackAndNothingElseChanges() throws IOException {
    String page = Files.readString(Path.of("..", "seeds", "01.txt"));
    Article before = cleaner.clean(page);

    for (Dropped part : before.dropped()) {
      Article after = cleaner.clean(page, List.of(part.span()));

      assertThat(after.dropped()).as("without %s", part).doesNotContain(part);
      assertThat(before.dropped()).containsAll(after.dropped());
      assertThat(after.text().text()).contains(part.span().in(page).strip());
    }
  }

  @Test
  void allOfAPageCanBeKept() throws IOException {
    String page = Files.readString(Path.of("..", "seeds", "02.txt"));

    Article all = cleaner.clean(page, List.of(Span.of(page)));

    assertThat(all.dropped()).isEmpty();
    assertThat(all.text().text().replaceAll("\\s+", " "))
        .isEqualTo(new CharacterCleaner().clean(page).text().text().replaceAll("\\s+", " "));
  }

  @Test
  void spansMayOverlapAndComeInAnyOrder() throws IOException {
    String page = Files.readString(Path.of("..", "seeds", "01.txt"));
    List<Dropped> dropped = cleaner.clean(page).dropped();
    Span first = dropped.get(0).span();
    Span last = dropped.get(dropped.size() - 1).span();

    Article article =
        cleaner.clean(page, List.of(last, new Span(first.start(), first.start() + 1), first, last));

    assertThat(article.dropped())
        .extracting(Dropped::span)
        .doesNotContain(first, last)
        .hasSize(dropped.size() - 2);
  }

  @Test
  void anEmptySpanTouchesNothing() throws IOException {
    String page = Files.readString(Path.of("..", "seeds", "01.txt"));
    Article before = cleaner.clean(page);
    int inside = before.dropped().get(0).span().start() + 1;

    assertThat(cleaner.clean(page, List.of(new Span(inside, inside))).dropped())
        .isEqualTo(before.dropped());
  }

  @Test
  void whatMarkupCallsFurnitureComesBackToo() {
    String html =
        """
        <nav><a href="/a">أخبار العالم اليوم</a></nav><article><h1>فتح المعبر</h1>
        <p>أعلنت وزارة الصحة يوم الثلاثاء افتتاح ثلاثة مستشفيات جديدة في العاصمة بعد عام من العمل.</p>
        </article>""";
    int start = html.indexOf("أخبار");
    Span menu = new Span(start, start + "أخبار العالم اليوم".length());
    var page = new HtmlReader().read(html).text();

    assertThat(cleaner.clean(page).text().text()).doesNotContain("أخبار العالم");
    assertThat(cleaner.clean(page, List.of(menu)).text().text()).contains("أخبار العالم اليوم");
  }
}
