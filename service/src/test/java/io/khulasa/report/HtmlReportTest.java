package io.khulasa.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.TextFormat;
import io.khulasa.translate.Translation.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {

  private static final String HOSTILE =
      "<img src=x onerror=alert(1)><script>alert(1)</script></style>\" onload=\"alert(1)";

  private final ReportFixture pages = new ReportFixture();

  @Test
  void sentencesStandBesideTheirSourcesAndTheSummaryLeadsToThem() throws IOException {
    Document report = report(seed("01"));

    assertThat(report.select("html").attr("lang")).isEqualTo("en");
    assertThat(report.select(".summary li")).hasSize(3);
    assertThat(report.select(".pair")).isNotEmpty();
    assertThat(report.select(".pair > .ar[lang=ar][dir=rtl]"))
        .hasSameSizeAs(report.select(".pair"));
    assertThat(report.select(".pair .en > p[lang=en]")).hasSameSizeAs(report.select(".pair"));
    for (Element link : report.select("a[href]")) {
      assertThat(report.getElementById(link.attr("href").substring(1))).isNotNull();
      assertThat(report.select(link.attr("href")).select(".en p").text()).isEqualTo(link.text());
    }
    assertThat(report.select("details:not([open]) .part")).isNotEmpty();
    assertThat(report.select("details .reason").eachText()).contains("pointer to another story");
  }

  @Test
  void everythingDroppedAndEverySentenceIsThereOnceInThePagesOrder() throws IOException {
    ReadPage page = seed("01");
    Document report = report(page);

    assertThat(report.select(".ar").eachText())
        .isEqualTo(
            page.answer().reading().sentences().stream()
                .map(pair -> page.visible(pair.source()))
                .toList());
    assertThat(report.select("details .part")).hasSize(page.answer().dropped().size());
  }

  @Test
  void flagsAreExplainedInPlainWords() {
    pages.translator().answer("عبر 41 شخصا.", "people", Ending.COMPLETE);
    Document report =
        report(pages.read("a.txt", "قال الوزير نعم.\n\nعبر 41 شخصا.", TextFormat.TEXT, false));

    assertThat(report.select(".pair.marked")).hasSize(1);
    assertThat(report.select(".pair.marked mark").text()).isEqualTo("people");
    assertThat(report.select(".pair.marked .notes").text())
        .isEqualTo("number Check the numbers: 41 is missing.");
    assertThat(report.select("#only")).hasSize(1);
  }

  @Test
  void hostileTextStaysText() {
    pages.translator().answer("قال الوزير كلا.", HOSTILE, Ending.COMPLETE);
    String arabic =
        "وقالت الوزارة إن المعبر فتح اليوم أمام المسافرين والشاحنات بعد إغلاق دام خمسة وعشرين عاما ";
    String text = "قال الوزير كلا.\n\n" + arabic + HOSTILE + " نعم.";
    for (TextFormat format : TextFormat.values()) {
      ReadPage page = pages.read(HOSTILE, text, format, false);
      Document report = Jsoup.parse(HtmlReport.of(List.of(page), Map.of(HOSTILE, HOSTILE)));

      assertThat(report.select("img, script, [onerror], [onload]")).isEmpty();
      assertThat(report.select("style")).hasSize(1);
      assertThat(report.select(".en p").eachText()).contains(HOSTILE);
      assertThat(report.select(".failed").text()).contains(HOSTILE);
    }
  }

  @Test
  void theFileAsksNobodyAndItsPolicyKnowsItsStyleOnly()
      throws IOException, GeneralSecurityException {
    Document report = report(seed("02"));

    assertThat(report.select("[src], link, base, form, iframe, object")).isEmpty();
    assertThat(report.select("a[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
    String style = report.select("style").get(0).data();
    assertThat(style).doesNotContain("url(", "@import");
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
    assertThat(report.select("[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'sha256-%s'", Base64.getEncoder().encodeToString(hash));
  }

  @Test
  void htmlPagesShowWhatAReaderSees() {
    String html =
        "<table><tr><td>قال<td>الوزير</table><p>فتح <b>المع</b>بر <!-- لا --> &amp; أغلق.</p>";
    Document report = report(pages.read("a.html", html, TextFormat.HTML, false));

    assertThat(report.select(".ar").eachText()).contains("فتح المعبر & أغلق.");
    assertThat(report.select(".ar").text()).contains("قال الوزير");
  }

  @Test
  void severalPagesAndFailedOnesAreNamed() throws IOException {
    Document report =
        Jsoup.parse(HtmlReport.of(List.of(seed("01"), seed("02")), Map.of("x.pdf", "it is a PDF")));

    assertThat(report.select("nav a").eachAttr("href")).containsExactly("#a1", "#a2");
    assertThat(report.select(".failed").text()).isEqualTo("x.pdf could not be read: it is a PDF");
    assertThat(report.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void markdownEscapesItsOwnMarks() {
    pages.translator().answer("قال الوزير كلا.", "1. *No* [x](y) <b>", Ending.COMPLETE);
    ReadPage page = pages.read("a_b.txt", "قال الوزير كلا.", TextFormat.TEXT, false);

    assertThat(MarkdownReport.of(page, true, true))
        .isEqualTo(
            """
            # a\\_b.txt

            ## Summary

            - 1\\. \\*No\\* \\[x\\](y) \\<b\\>

            ## Translation

            1\\. \\*No\\* \\[x\\](y) \\<b\\>
            """);
  }

  private Document report(ReadPage page) {
    return Jsoup.parse(HtmlReport.of(List.of(page), Map.of()));
  }

  private ReadPage seed(String name) throws IOException {
    String text = Files.readString(Path.of("..", "seeds", name + ".txt"));
    return pages.read(name + ".txt", text, TextFormat.TEXT, true);
  }
}
