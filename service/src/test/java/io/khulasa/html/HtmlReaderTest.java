package io.khulasa.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.text.Mark;
import io.khulasa.text.Mark.Role;
import io.khulasa.text.MarkedText;
import io.khulasa.text.Span;
import org.junit.jupiter.api.Test;

final class HtmlReaderTest {
  private static final String PARAGRAPH =
      "<p>أعلنت الوزارة، اليوم، افتتاح ثلاثة مستشفيات جديدة في العاصمة، وقالت إنها ستستقبل المرضى.</p>";

  private static String text(String html) {
    return new HtmlReader().read(html).text().text().text();
  }

  private static Role roleOf(String html, String words) {
    MarkedText text = new HtmlReader().read(html).text();
    return text.marks().stream()
        .filter(mark -> mark.span().in(html).contains(words))
        .map(Mark::role)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void blocksStandOnLinesOfTheirOwn() {
    assertThat(text("<div>واحد</div><div>اثنان<br>ثلاثة</div><p>أربعة</p>خمسة"))
        .isEqualTo("واحد\nاثنان\nثلاثة\n\nأربعة\n\nخمسة");
  }

  @Test
  void inlineElementsCutNoWord() {
    assertThat(text("<p>الو<b>ز</b>ير <a href='x'>قال</a> ذلك</p>")).isEqualTo("الوزير قال ذلك");
  }

  @Test
  void whiteSpaceIsCollapsedAsBrowsersDo() {
    assertThat(text("<p>\n  واحد \t\r\n اثنان </p>\n\n<p> </p>")).isEqualTo("واحد اثنان");
    assertThat(text("<pre>واحد\nاثنان</pre>")).isEqualTo("واحد\nاثنان");
  }

  @Test
  void scriptsStylesCommentsAndHiddenElementsAreNotRead() {
    String html =
        "<head><title>عنوان</title></head><script>var a = 'نص';</script><style>p {}</style>"
            + "<!-- تعليق --><p hidden>مخفي</p><p style='display: none'>مخفي</p>"
            + "<p aria-hidden=true>مخفي</p><noscript>فعّل</noscript><template>قالب</template>ظاهر";
    assertThat(text(html)).isEqualTo("ظاهر");
  }

  @Test
  void hiddenArabicAndAlternativeTextsAreToldOf() {
    String html = "<p hidden>مخفي</p><img alt=\"صورة الوزير\"><script>var x = 1;</script>نص";
    MarkedText text = new HtmlReader().read(html).text();
    assertThat(text.hidden())
        .extracting(span -> span.in(html))
        .containsExactly("<p hidden>مخفي</p>", "صورة الوزير");
  }

  @Test
  void spansAreOfTheSourceAlsoWhereTheParserMovedIt() {
    String html = "<table>قبل<tr><td>خلية &amp; أخرى</td></tr></table>";
    MarkedText text = new HtmlReader().read(html).text();
    String kept = text.text().text();
    assertThat(kept)
        .isEqualTo("قبل\n\nخلية &amp; أخرى".replace("\n\n", kept.contains("\n\n") ? "\n\n" : "\n"));
    for (int i = 0; i < kept.length(); i++) {
      if (!Character.isWhitespace(kept.charAt(i))) {
        int at = text.text().toOriginal(new Span(i, i + 1)).start();
        assertThat(html.charAt(at)).isEqualTo(kept.charAt(i));
      }
    }
  }

  @Test
  void markupTellsWhatPartsAre() {
    String html =
        "<nav><a href='/'>الرئيسية</a></nav><article><h1>افتتاح مستشفيات</h1>"
            + PARAGRAPH.repeat(3)
            + "<figure><img src=x><figcaption>مبنى المستشفى</figcaption></figure><h2>الكلفة</h2>"
            + PARAGRAPH
            + "<div class='share-bar'>شارك الخبر</div></article><div>خبر آخر هنا</div>";
    assertThat(roleOf(html, "الرئيسية")).isEqualTo(Role.NAVIGATION);
    assertThat(roleOf(html, "افتتاح مستشفيات")).isEqualTo(Role.TITLE);
    assertThat(roleOf(html, "مبنى")).isEqualTo(Role.CAPTION);
    assertThat(roleOf(html, "الكلفة")).isEqualTo(Role.HEADING);
    assertThat(roleOf(html, "شارك")).isEqualTo(Role.NAVIGATION);
    assertThat(roleOf(html, "خبر آخر")).isEqualTo(Role.OUTSIDE);
    assertThat(roleOf(html, "أعلنت")).isEqualTo(Role.CONTENT);
  }

  @Test
  void aClassNameDoesNotHideTheArticle() {
    String html = "<div class='post comments-open'>" + PARAGRAPH.repeat(5) + "</div>";
    assertThat(roleOf(html, "أعلنت")).isEqualTo(Role.CONTENT);
  }

  @Test
  void metadataTellTheTitle() {
    assertThat(new HtmlReader().read("<title>من العنوان</title><p>نص</p>").title())
        .isEqualTo("من العنوان");
    assertThat(
            new HtmlReader()
                .read(
                    "<meta property='og:title' content='من أوبن غراف'>"
                        + "<script type='application/ld+json'>{\"@graph\": [{\"@type\":"
                        + " \"NewsArticle\", \"headline\": \"من البيانات\"}]}</script><p>نص</p>")
                .title())
        .isEqualTo("من البيانات");
    assertThat(
            new HtmlReader()
                .read("<script type='application/ld+json'>{broken</script><p>نص</p>")
                .title())
        .isNull();
  }
}
