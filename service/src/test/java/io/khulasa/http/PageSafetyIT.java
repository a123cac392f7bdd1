package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import io.khulasa.translate.Translation.Ending;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** The page at / keeps hostile text out, asks nobody else, and shuts nobody out. */
@SpringBootTest(classes = PageStages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class PageSafetyIT {

  private static final String HOSTILE = "<img src=x onerror=window.hacked=1>";

  private final int port;
  private final ScriptedTranslator translator;
  private PageBrowser browser;

  @SuppressWarnings("NullAway.Init")
  PageSafetyIT(@LocalServerPort int port, ScriptedTranslator translator) {
    this.port = port;
    this.translator = translator;
  }

  @BeforeEach
  void open() {
    browser = PageBrowser.open();
    browser.look(1280, false);
    browser.visit(port);
  }

  @AfterEach
  @SuppressWarnings("NullAway")
  void close() {
    translator.reset();
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void hostileTextNeverBecomesMarkup() {
    translator.answer(
        "قال الوزير كلا.", HOSTILE + "<script>window.hacked=1</script>", Ending.COMPLETE);
    String text = HOSTILE + "<svg onload=window.hacked=1> \" onmouseover=\"window.hacked=1";
    for (String format : List.of("text", "html")) {
      browser.visit(port);
      browser.one("#format option[value=" + format + "]").click();
      browser.submit(
          "<title>"
              + text
              + "</title><p>قال الوزير كلا.</p><p>فتح المعبر اليوم أمام المسافرين والشاحنات بعد إغلاق دام خمسة وعشرين عاما كاملة بين البلدين الجارين كما أعلنت وزارة النقل "
              + text
              + " ثم أغلق.</p>");
      browser.one(".summary");
      browser.run("document.querySelectorAll('details').forEach((d) => (d.open = true))");
      browser.one("#en-0").click();
      browser.one(".inspector");

      assertThat(browser.one("#result").getText()).contains(HOSTILE + "<script>");
      assertThat(browser.all("#result img, #result script, #result svg, #articles img")).isEmpty();
      assertThat(browser.all("[onload], [onerror], [onmouseover]")).isEmpty();
      browser.copy("HTML");
      assertThat(browser.clipboard()).contains("&lt;img").doesNotContain("<img");
      assertThat(browser.run("return String(window.hacked)")).isEqualTo("undefined");
    }
  }

  @Test
  void nothingComesFromElsewhereAndThePolicyIsStrict() throws IOException {
    browser.submit(PageBrowser.seed("01"));
    browser.one(".summary");

    assertThat(
            browser.run(
                "return performance.getEntriesByType('resource').map((e) => e.name)"
                    + ".filter((n) => !n.startsWith(location.origin)).length"))
        .isEqualTo(0L);
    assertThat(
            browser
                .run("return (await fetch('')).headers.get('Content-Security-Policy')")
                .toString())
        .contains("default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'")
        .doesNotContain("unsafe");
  }

  @Test
  void axeFindsNoBarrier() throws IOException {
    translator.answer("عبر 57 شخصا.", "people", Ending.COMPLETE);
    translator.answer("عبر 57", "people", Ending.COMPLETE);
    for (int width : new int[] {1280, 360}) {
      for (boolean dark : new boolean[] {false, true}) {
        browser.visit(port);
        browser.look(width, dark);
        assertThat(browser.barriers()).isEmpty();

        browser.submit("This is not in Arabic at all.");
        browser.one(".card.failed");
        assertThat(browser.barriers()).isEmpty();

        browser.submit(PageBrowser.seed("01") + "\n\nعبر 57 شخصا.");
        browser.one("#article-2").click();
        browser.one(".summary");
        browser.run("document.querySelectorAll('details').forEach((d) => (d.open = true))");
        browser.one("#en-1").click();
        browser.one(".inspector");
        assertThat(browser.barriers()).isEmpty();
        assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
            .isEqualTo(true);
      }
    }
  }
}
