package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium that looks at the page, as an editor would. */
public final class PageBrowser implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ChromeDriver driver;

  private PageBrowser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** A browser of this machine; where there is none, the test is skipped. */
  public static PageBrowser open() {
    Optional<Path> chromium = command("chromium", "chromium-browser", "google-chrome");
    Optional<Path> starter = command("chromedriver");
    assumeTrue(
        chromium.isPresent() && starter.isPresent(),
        "The page is not tested: there is no Chromium on the PATH, or no chromedriver"
            + " (Debian: apt-get install chromium chromium-driver)");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1280,1000");
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(starter.orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    return new PageBrowser(new ChromeDriver(service, options));
  }

  private static Optional<Path> command(String... names) {
    return Stream.of(names)
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Goes to the page anew. */
  void visit(int port) {
    driver.get("http://localhost:" + port + "/");
  }

  /** Opens a file of this machine. */
  public void visit(Path file) {
    driver.get(file.toUri().toString());
  }

  /** A picture of what is seen, for people. */
  public byte[] picture() {
    return driver.getScreenshotAs(OutputType.BYTES);
  }

  /** Puts a text in as if pasted, and sends it off. */
  void submit(String text) {
    run("document.getElementById('composer').open = true");
    run("document.getElementById('text').value = arguments[0]", text);
    one("#form button[type=submit]").click();
  }

  /** As many pixels wide as a screen, light or dark. */
  public void look(int width, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
  }

  /** Waits for an element that can be seen. */
  public WebElement one(String selector) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      for (WebElement element : all(selector)) {
        if (isSeen(element)) {
          return element;
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("There is no " + selector + "; the console says " + console());
  }

  public List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** How many of them can be seen. */
  public long seen(String selector) {
    return all(selector).stream().filter(PageBrowser::isSeen).count();
  }

  /** An element that was replaced meanwhile is not seen any more. */
  private static boolean isSeen(WebElement element) {
    try {
      return element.isDisplayed();
    } catch (StaleElementReferenceException e) {
      return false;
    }
  }

  void hover(String selector) {
    new Actions(driver).moveToElement(one(selector)).perform();
  }

  /** Presses keys where the focus is. */
  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** The id of the element that has the focus. */
  String focused() {
    return Objects.requireNonNullElse(driver.switchTo().activeElement().getAttribute("id"), "");
  }

  /** What is on the clipboard as plain text. */
  String clipboard() {
    run("document.getElementById('composer').open = true");
    WebElement field = one("#text");
    field.clear();
    field.sendKeys(Keys.chord(Keys.CONTROL, "v"));
    String text = field.getAttribute("value");
    field.clear();
    run("document.getElementById('composer').open = false");
    return Objects.requireNonNullElse(text, "");
  }

  public Object run(String script, Object... arguments) {
    Object result = driver.executeScript(script, arguments);
    return result == null ? "" : result;
  }

  /** What the browser complained about. */
  public List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /** What axe finds against WCAG 2.2 AA and its own good practice: impact, rule and place. */
  public List<?> barriers() throws IOException {
    try (InputStream axe =
        Objects.requireNonNull(getClass().getResourceAsStream("/axe.min.js"), "axe.min.js")) {
      run(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + "; window.axe = axe;");
    }
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run().then((r) => done(r.violations.map((v) =>
              v.impact + " " + v.id + " " + v.nodes.map((n) => n.html).join(" | "))));
            """);
    return (List<?>) Objects.requireNonNull(found);
  }

  /** Keeps a picture of what is seen, to be looked at after the test. */
  void picture(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
  }

  /** Presses a button of the copies, and waits until it is said. */
  void copy(String what) {
    all("[aria-label=Copy] button").stream()
        .filter(button -> button.getText().equals(what))
        .forEach(button -> button.click());
    waitForStatus("Copied as " + (what.equals("Text") ? "text" : what) + ".");
  }

  /** Waits for what the page says. */
  void waitForStatus(String text) {
    for (int i = 0; i < 300 && !one("#status").getText().equals(text); i++) {
      run("await new Promise((done) => setTimeout(done, 50))");
    }
    assertThat(one("#status").getText()).isEqualTo(text);
  }

  /** A sample page. */
  static String seed(String name) throws IOException {
    return Files.readString(Path.of("..", "seeds", name + ".txt"));
  }
}
