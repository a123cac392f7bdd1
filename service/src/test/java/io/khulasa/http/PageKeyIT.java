package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestConstructor;

/** The page at / of a service that asks for a key. */
@SpringBootTest(
    classes = PageStages.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "khulasa.access.keys[0].id=desk",
      "khulasa.access.keys[0].sha256=" + TestKeys.FIRST_HASH
    })
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
final class PageKeyIT {

  private final int port;
  private PageBrowser browser;

  @SuppressWarnings("NullAway.Init")
  PageKeyIT(@LocalServerPort int port) {
    this.port = port;
  }

  @BeforeEach
  void open() {
    browser = PageBrowser.open();
  }

  @AfterEach
  @SuppressWarnings("NullAway")
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void thePageAsksForAKeyAndGoesOnWithIt() throws IOException {
    browser.look(360, true);
    browser.visit(port);
    browser.submit("أعلنت وزارة الصحة افتتاح مستشفى جديد في العاصمة يوم الثلاثاء.");

    assertThat(browser.one(".card.failed").getText()).contains("A key is needed");
    await().until(() -> browser.focused().equals("key"));
    assertThat(browser.barriers()).isEmpty();
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
    browser.picture("page-key");

    browser.press("wrong\n");
    await().until(() -> browser.one(".card.failed").getText().contains("not known"));
    browser.press(TestKeys.FIRST + "\n");

    browser.one(".summary");
    assertThat(browser.run("return JSON.stringify([localStorage.length, document.cookie])"))
        .isEqualTo("[0,\"\"]");
    assertThat(browser.run("return document.getElementById('key').value")).isEqualTo("");
  }
}
