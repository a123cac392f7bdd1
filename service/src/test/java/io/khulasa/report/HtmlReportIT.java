package io.khulasa.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.http.PageBrowser;
import io.khulasa.pipeline.TextFormat;
import io.khulasa.translate.Translation.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report in a real browser, as a file; its pictures are left in target. */
final class HtmlReportIT {

  private static final String HOSTILE = "<img src=x onerror=window.hacked=1>";

  @TempDir private Path folder;

  @Test
  void theReportIsReadableByEverybodyAndRunsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("report.html"), report());
    try (PageBrowser browser = PageBrowser.open()) {
      for (int width : new int[] {1280, 360}) {
        for (boolean dark : new boolean[] {false, true}) {
          browser.look(width, dark);
          browser.visit(file);
          picture(browser, width, dark);
          browser.one(".summary a").click();
          assertThat(browser.seen(".pair:target")).isEqualTo(1);
          browser.run("document.querySelectorAll('details').forEach((d) => (d.open = true))");

          assertThat(browser.barriers()).isEmpty();
          assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
              .isEqualTo(true);
          assertThat(browser.run("return String(window.hacked)")).isEqualTo("undefined");
          assertThat(browser.all("img, script[src]")).isEmpty();
          assertThat(browser.console()).isEmpty();

          long all = browser.seen(".pair");
          browser.one("#only").click();
          assertThat(browser.seen(".pair")).isLessThan(all).isEqualTo(1);
        }
      }
    }
  }

  private static String report() throws IOException {
    ReportFixture pages = new ReportFixture();
    pages.translator().answer("عبر 57 شخصا.", "people " + HOSTILE, Ending.COMPLETE);
    String text = Files.readString(Path.of("..", "seeds", "01.txt"));
    return HtmlReport.of(
        List.of(
            pages.read("01.txt", text, TextFormat.TEXT, true),
            pages.read("b.txt", "قال الوزير نعم.\n\nعبر 57 شخصا.", TextFormat.TEXT, false)),
        Map.of("c.pdf", "it is a PDF; copy its text into a text file, or export it as .docx"));
  }

  private static void picture(PageBrowser browser, int width, boolean dark) throws IOException {
    Path pictures = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(
        pictures.resolve("report-%d%s.png".formatted(width, dark ? "-dark" : "")),
        browser.picture());
  }
}
