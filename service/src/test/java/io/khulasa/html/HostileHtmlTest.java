package io.khulasa.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.khulasa.text.Mark;
import io.khulasa.text.MarkedText;
import io.khulasa.text.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes in: no exception, spans that point at the same characters, no endless work. */
final class HostileHtmlTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final List<String> PIECES =
      List.of(
          "<p>",
          "</p>",
          "<div class='related share'>",
          "</div>",
          "<table>",
          "<tr><td>",
          "</table>",
          "<b>",
          "</b>",
          "<a href='x'>",
          "</a>",
          "<script>",
          "</script>",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<h1>",
          "</h1>",
          "<img alt='صورة'>",
          "<p hidden>",
          "<style>",
          "</style>",
          "<br>",
          "<pre>",
          "</pre>",
          "<select><option>",
          "<svg>",
          "</svg>",
          "<template>",
          "<plaintext>",
          "<title>",
          "</title>",
          "<textarea>",
          "<frameset>",
          "<base href='//'>",
          "<article>",
          "</article>",
          "<figcaption>",
          "<li>",
          "<ul>",
          "&amp;",
          "&#1575;",
          "&bogus;",
          "&",
          "<",
          ">",
          "\"",
          "\u0000",
          "\uD800",
          "\r\n",
          " ",
          "أعلن الوزير، اليوم، عن خطة جديدة.",
          "كلمة",
          "<div style='display:none",
          "<p class=\"x",
          "<?xml ?>",
          "<!DOCTYPE html>",
          "\u200F");

  @Property(tries = 3000)
  void spansOfRandomHtmlPointAtTheSameCharacters(@ForAll Random random) {
    StringBuilder html = new StringBuilder();
    for (int i = random.nextInt(60); i > 0; i--) {
      html.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    check(html.toString());
  }

  private static void check(String html) {
    MarkedText text = new HtmlReader().read(html).text();
    String kept = text.text().text();
    int last = -1;
    for (int i = 0; i < kept.length(); i++) {
      if (kept.charAt(i) != ' ' && kept.charAt(i) != '\n') {
        Span source = text.text().toOriginal(new Span(i, i + 1));
        assertThat(html.charAt(source.end() - 1)).isEqualTo(kept.charAt(i));
        assertThat(source.end()).isGreaterThan(last);
        last = source.end();
      }
    }
    int end = 0;
    for (Mark mark : text.marks()) {
      assertThat(mark.span().start()).isGreaterThanOrEqualTo(end);
      end = mark.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(html.length());
  }

  static Stream<String> bombs() {
    return Stream.of(
        "<div>".repeat(100_000) + "نص",
        "<b>".repeat(200_000) + "نص",
        "<table><tr><td>".repeat(30_000) + "نص",
        "<p class='".repeat(100_000),
        "<div class='share related'>كلمة</div>".repeat(20_000),
        "<p>فقرة من النص، فيها فواصل، وكلمات كثيرة تكفي لتكون فقرة حقيقية.</p>".repeat(10_000),
        "<a href='x'>رابط إلى خبر آخر</a> ".repeat(30_000),
        "<!--".repeat(200_000),
        "&amp;".repeat(200_000),
        "<".repeat(1_000_000),
        "<img alt='" + "ص".repeat(1_000_000) + "'>",
        "<li><ul>".repeat(50_000) + "نص",
        "\u0000".repeat(1_000_000));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void bombsAreReadInTime(String html) {
    assertTimeoutPreemptively(PATIENCE, () -> check(html));
  }
}
