package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.khulasa.pipeline.ScriptedTranslator;
import io.khulasa.translate.Translation.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** The page at / in a real browser. */
@SpringBootTest(classes = PageStages.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(Lifecycle.PER_CLASS)
final class PageIT {

  private final int port;
  private final ScriptedTranslator translator;
  private PageBrowser browser;

  @SuppressWarnings("NullAway.Init")
  PageIT(@LocalServerPort int port, ScriptedTranslator translator) {
    this.port = port;
    this.translator = translator;
  }

  @BeforeAll
  void open() {
    browser = PageBrowser.open();
  }

  @AfterAll
  @SuppressWarnings("NullAway")
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void visit() {
    browser.look(1280, false);
    browser.visit(port);
  }

  @AfterEach
  void browserIsContent() {
    assertThat(browser.console()).noneMatch(line -> line.contains("/page/"));
    translator.reset();
  }

  @Test
  void aPageBecomesASummaryAndPairsInTwoColumns() throws IOException {
    browser.submit(PageBrowser.seed("01"));

    browser.one(".summary");
    assertThat(browser.all(".summary li")).hasSize(3);
    assertThat(browser.one("#ar-0").getText()).startsWith("كالدورا وإستوريا تعيدان");
    assertThat(browser.one("#en-0").getText()).startsWith(ScriptedTranslator.spell("كالدورا"));
    assertThat(browser.one("#status").getText()).endsWith("is translated.");

    browser.hover("#en-3");
    assertThat(browser.one("#ar-3").getAttribute("class")).contains("lit");
    browser.hover("#ar-2");
    assertThat(browser.one("#en-2").getAttribute("class")).contains("lit");
    assertThat(browser.one("#ar-3").getAttribute("class")).doesNotContain("lit");
  }

  @Test
  void sentencesAppearWhileTheOthersAreStillTranslated() throws IOException {
    String known = "أعلنت وزارة الصحة افتتاح مستشفى جديد في العاصمة يوم الثلاثاء.";
    browser.submit(known);
    browser.one(".summary");
    CountDownLatch gate = new CountDownLatch(1);
    translator.before(stop -> await().until(() -> gate.getCount() == 0));

    browser.submit(known + "\n\nوقال الوزير إن المستشفى يضم مئة سرير ويبدأ العمل غدا.");
    browser.one("#article-2").click();
    await().until(() -> !browser.one(".arriving .en").getText().isEmpty());

    assertThat(browser.one(".arriving .en").getText()).isEqualTo(ScriptedTranslator.spell(known));
    assertThat(browser.all(".arriving .ar").get(1).getText()).startsWith("وقال الوزير");
    assertThat(browser.one(".arrived-count").getText()).isEqualTo("1 of 2 sentences");
    assertThat(browser.one("#status").getText()).isEqualTo("1 of 2 sentences are translated.");
    assertThat(browser.barriers()).isEmpty();
    browser.picture("page-streaming");

    gate.countDown();
    browser.one(".summary");
    assertThat(browser.all(".arriving")).isEmpty();
  }

  @Test
  void theKeyboardGoesFromTheSummaryThroughThePairs() throws IOException {
    browser.submit(PageBrowser.seed("01"));
    browser.one("#summary-1").sendKeys(Keys.ENTER);
    String start = browser.focused();
    assertThat(start).startsWith("en-");

    int next = number(start) + 1;
    browser.press(Keys.ARROW_DOWN);
    assertThat(browser.focused()).isEqualTo("en-%d", next);
    assertThat(browser.one("#ar-" + next).getAttribute("class")).contains("lit");
    browser.press(Keys.END);
    browser.press(Keys.ARROW_DOWN);
    browser.press(Keys.HOME);
    assertThat(browser.focused()).isEqualTo("en-0");
    browser.press(Keys.ENTER);
    assertThat(browser.focused()).isEqualTo("correction");
    browser.press(Keys.ESCAPE);
    assertThat(browser.focused()).isEqualTo("en-0");
    assertThat(browser.all(".inspector")).isEmpty();
  }

  @Test
  void furnitureIsFoldedAwayAndComesBackByAClick() throws IOException {
    browser.submit(PageBrowser.seed("01"));
    browser.one(".summary");
    int folds = browser.all(".left-out li").size();
    String before = browser.one(".meta").getText();
    assertThat(before).contains(folds + " parts of the page left out");
    assertThat(browser.seen(".left-out li")).isZero();
    int calls = translator.calls().size();

    browser.all(".left-out summary").get(2).click();
    assertThat(browser.one(".left-out[open] .reason").getText())
        .isEqualTo("pointer to another story");
    String text = browser.one(".left-out[open] .part").getText();
    browser.one(".left-out[open] li button").click();
    browser.one(".put-back");

    assertThat(browser.all(".left-out li")).hasSize(folds - 1);
    assertThat(browser.all(".ar .sentence")).anyMatch(s -> text.contains(s.getText()));
    List<String> translated =
        translator.calls().stream().skip(calls).flatMap(List::stream).toList();
    assertThat(translated).isNotEmpty().allMatch(text::contains);
    assertThat(browser.focused()).startsWith("en-");

    browser.one(".put-back button").click();
    browser.one(".meta");
    waitFor(".put-back", 0);
    assertThat(browser.all(".left-out li")).hasSize(folds);
  }

  @Test
  void marksAreExplainedFilteredAndDealtWith() {
    mistranslate(41);
    browser.one("#whole").click();
    browser.submit("قال الوزير نعم.\n\nعبر 41 شخصا.\n\nفتح المعبر.");

    assertThat(browser.one(".flag").getText()).isEqualTo("number");
    assertThat(browser.seen(".en .sentence")).isEqualTo(3);
    browser.one("#only").click();
    assertThat(browser.seen(".en .sentence")).isEqualTo(1);
    assertThat(browser.one(".row-notes").getText()).isEqualTo("Check the numbers: 41 is missing.");

    browser.one("#en-1").click();
    browser.press(Keys.chord(Keys.CONTROL, "a"), "41 people crossed.");
    browser.press(Keys.chord(Keys.CONTROL, Keys.ENTER));
    // The service has to answer first.
    await()
        .untilAsserted(
            () -> assertThat(browser.one(".inspector .said").getText()).contains("on the service"));
    assertThat(browser.one("#open-count").getText()).isEqualTo("0");
    assertThat(browser.one("#summary-1").getText()).isEqualTo("41 people crossed.");
    assertThat(browser.seen(".flag")).isZero();
    assertThat(browser.run("return (await (await fetch('suggestions')).text())").toString())
        .contains("\"target\":\"41 people crossed.\"");
  }

  @Test
  void whatIsCopiedIsWhatAnEditorLeft() {
    browser.one("#whole").click();
    browser.submit("قال الوزير #نعم*.\n\nفتح المعبر.");
    browser.one("#en-1").click();
    browser.press(
        Keys.chord(Keys.CONTROL, "a"), "Open <now>.", Keys.chord(Keys.CONTROL, Keys.ENTER));

    browser.copy("Text");
    assertThat(browser.clipboard())
        .isEqualTo("qal alwzyr #nem*. Open <now>.\n\nqal alwzyr #nem*.\n\nOpen <now>.\n");
    browser.copy("Markdown");
    assertThat(browser.clipboard())
        .contains("## Summary", "- qal alwzyr \\#nem\\*.", "Open \\<now\\>.");
    browser.copy("HTML");
    assertThat(browser.clipboard())
        .contains("<p>qal alwzyr #nem*.</p>", "<p>Open &lt;now&gt;.</p>");
  }

  @Test
  void filesAreMadeByTheService() {
    browser.submit("أعلنت وزارة الصحة افتتاح مستشفى جديد في العاصمة يوم الثلاثاء الماضي.");
    browser.one(".summary");
    browser.all("[aria-label=Download] button").get(0).click();

    browser.waitForStatus("The file is made.");
  }

  @Test
  void severalFilesAreWorkedOnOneByOneAndABadOneIsSaidSo(@TempDir Path folder) throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), PageBrowser.seed("02"));
    Path bad = Files.writeString(folder.resolve("bad.txt"), "This is not in Arabic at all.");
    Path old = folder.resolve("old.html");
    Files.write(old, "<p>أعلنت وزارة الصحة افتتاح مستشفى.</p>".getBytes("windows-1256"));

    browser.all("#files").get(0).sendKeys(good + "\n" + bad + "\n" + old);

    waitFor("#articles .state.done", 2);
    waitFor("#articles .state.failed", 1);
    browser.one("#article-2").click();
    assertThat(browser.one(".card.failed").getText()).contains("not in Arabic");
    browser.one("#article-3").click();
    assertThat(browser.one("#ar-0").getText()).isEqualTo("أعلنت وزارة الصحة افتتاح مستشفى.");
  }

  private void mistranslate(int number) {
    translator.answer("عبر " + number + " شخصا.", "people", Ending.COMPLETE);
    translator.answer("عبر " + number, "people", Ending.COMPLETE);
  }

  private void waitFor(String selector, int count) {
    for (int i = 0; i < 300 && browser.all(selector).size() != count; i++) {
      browser.run("await new Promise((done) => setTimeout(done, 50))");
    }
    assertThat(browser.all(selector)).hasSize(count);
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(id.indexOf('-') + 1));
  }
}
