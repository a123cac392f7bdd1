package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.khulasa.html.HtmlFragment;
import io.khulasa.split.ArabicSplitter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTML translated by a model that says each Arabic word as «w» and its length. */
final class PreparedHtmlTest {

  private static String translate(String html) {
    PreparedHtml prepared =
        new PreparedHtml(HtmlFragment.parse(html), LanguageShares.of(html), new ArabicSplitter());
    return prepared.answer(prepared.segments().stream().map(PreparedHtmlTest::say).toList()).text();
  }

  private static TranslatedSentence say(String source) {
    StringBuilder english = new StringBuilder();
    for (String word : source.strip().split("\\s+", -1)) {
      String letters = word.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
      boolean arabic = LanguageShares.holdsArabic(letters);
      english
          .append(english.isEmpty() ? "" : " ")
          .append(arabic ? "w" + letters.length() + letters.hashCode() % 97 : letters)
          .append(word.endsWith(".") ? "." : "");
    }
    return new TranslatedSentence(source, english.toString(), 1, List.of());
  }

  private static String word(String arabic) {
    return say(arabic).text();
  }

  @Test
  void tagsStayAroundTheirWords() {
    assertThat(translate("<p>قال <a href=\"/w?a=1&amp;b=2\" class='x'>وزير الصحة</a> ذلك.</p>"))
        .isEqualTo(
            "<p>%s <a href=\"/w?a=1&amp;b=2\" class='x'>%s</a> %s</p>"
                .formatted(word("قال"), word("وزير الصحة"), word("ذلك.")));
  }

  @Test
  void aPagesTitleIsTranslatedToo() {
    assertThat(translate("<html><head>\n<title>خبر</title></head><body>نص</body></html>"))
        .isEqualTo(
            "<html><head>\n<title>%s</title></head><body>%s</body></html>"
                .formatted(word("خبر"), word("نص")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p translate=\"no\">نص عربي</p>",
        "<span class='a notranslate'>نص عربي</span>",
        "<pre>نص  عربي</pre>",
        "<script>var a = 'نص';</script>",
        "<!-- تعليق --><style>p{content:'نص'}</style>",
        "<p>English only &amp; more.</p>",
        "<img alt=\"صورة\"><br/>",
        "",
        "   \n"
      })
  void whatIsToBeKeptIsKeptCharacterForCharacter(String html) {
    assertThat(translate(html)).isEqualTo(html);
  }

  @Test
  void codeKeepsItsPlaceInASentence() {
    assertThat(translate("<p>اكتب <code>a &lt; b</code> هنا.</p>"))
        .isEqualTo("<p>%s <code>a &lt; b</code> %s</p>".formatted(word("اكتب"), word("هنا.")));
  }

  @Test
  void translateYesTurnsItOnAgain() {
    assertThat(translate("<div translate=no>نص <b translate=yes>عربي</b></div>"))
        .isEqualTo("<div translate=no>نص <b translate=yes>%s</b></div>".formatted(word("عربي")));
  }

  @Test
  void blockTagsAndLineBreaksEndSentences() {
    assertThat(translate("<li>أول</li><li>ثان</li>ثالث<br>رابع"))
        .isEqualTo(
            "<li>%s</li><li>%s</li>%s<br>%s"
                .formatted(word("أول"), word("ثان"), word("ثالث"), word("رابع")));
  }

  @Test
  void aTagAroundTwoSentencesIsAroundBoth() {
    assertThat(translate("<p><b>جاء الوفد. غادر الوزير.</b> انتهى.</p>"))
        .isEqualTo(
            "<p><b>%s %s</b> %s</p>"
                .formatted(word("جاء الوفد."), word("غادر الوزير."), word("انتهى.")));
  }

  @Test
  void brokenHtmlComesBackWellFormed() {
    String html = "<p>نص <b>عربي <i>مائل</b> آخر</p></div>";
    String english = translate(html);
    assertThat(Jsoup.parseBodyFragment(english).body().html().replaceAll("\\s", ""))
        .isEqualTo(english.replaceAll("\\s", ""));
    assertThat(tags(english)).isEqualTo(tags(Jsoup.parseBodyFragment(html).body().html()));
  }

  @Test
  void textIsEscaped() {
    assertThat(translate("<p>نص Tom&amp;Jerry</p>"))
        .doesNotContain("&amp;amp;")
        .contains("TomJerry");
  }

  private static final List<String> PIECES =
      List.of(
          "<p>",
          "</p>",
          "<b>",
          "</b>",
          "<a href='x'>",
          "</a>",
          "<i>",
          "</i>",
          "<br>",
          "<img alt=y>",
          "<code>x</code>",
          "<span translate=no>",
          "</span>",
          "<table>",
          "<td>",
          "</table>",
          "<!-- -->",
          "نص عربي",
          "وقال الوزير.",
          " ",
          "English",
          "12",
          "&amp;",
          "&lt;",
          "<");

  @Property(tries = 1500)
  void tagSoupIsNoTrouble(@ForAll Random random) {
    StringBuilder html = new StringBuilder();
    for (int i = random.nextInt(40); i > 0; i--) {
      html.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    assertThat(translate(html.toString())).isNotNull();
  }

  @Property(tries = 1500)
  void wellFormedHtmlKeepsEveryTagAndAttribute(@ForAll Random random) {
    StringBuilder html = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      html.append("<p id='").append(i).append("'>");
      inline(random, 0, html);
      html.append("</p>\n");
    }
    String english = translate(html.toString());
    assertThat(markup(english)).isEqualTo(markup(html.toString()));
    assertThat(tags(english)).isEqualTo(tags(html.toString()));
  }

  private static void inline(Random random, int depth, StringBuilder html) {
    for (int i = random.nextInt(6); i >= 0; i--) {
      html.append(TEXTS.get(random.nextInt(TEXTS.size())));
      String tag = TAGS.get(random.nextInt(TAGS.size()));
      if (depth < 3 && random.nextInt(3) == 0) {
        html.append('<').append(tag).append(" title=\"نص &amp; 'آخر'\">");
        inline(random, depth + 1, html);
        html.append("</").append(tag).append('>');
      }
    }
  }

  private static String markup(String html) {
    return String.join(
        "", Pattern.compile("<[^>]*>").matcher(html).results().map(m -> m.group()).toList());
  }

  private static String tags(String html) {
    StringBuilder tags = new StringBuilder();
    for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
      tags.append(element.tagName().toLowerCase(Locale.ROOT)).append(' ');
    }
    return tags.toString();
  }

  private static final List<String> TAGS = List.of("b", "i", "em", "span", "code", "mark");
  private static final List<String> TEXTS =
      List.of("نص عربي", " وقال الوزير. ", " ", "", "English", "12", "&amp; ", "،", "لو", " &lt; ");

  static Stream<String> bombs() {
    return Stream.of(
        "<b>نص".repeat(20_000),
        "<div>".repeat(100_000) + "نص",
        "<p>نص <b>عربي</b> طويل</p>".repeat(5_000),
        "نص ".repeat(100_000),
        "<a href='x".repeat(50_000));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void bombsAreTranslatedInTime(String html) {
    assertTimeoutPreemptively(Duration.ofSeconds(30), () -> translate(html));
  }
}
