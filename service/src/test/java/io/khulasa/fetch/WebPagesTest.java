package io.khulasa.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes over the wire, good and bad, from a server on this machine. */
final class WebPagesTest {

  private static final String TEXT = "<html><body><p>قال الوزير إن الخبر صحيح.</p></body></html>";
  private static final WireMockServer SERVER =
      new WireMockServer(wireMockConfig().dynamicPort().gzipDisabled(true));

  private PageSource pages = PageSource.off();

  @BeforeAll
  static void start() {
    SERVER.start();
  }

  @AfterAll
  static void stop() {
    SERVER.stop();
  }

  @BeforeEach
  void fresh() {
    SERVER.resetAll();
    pages = pages(Map.of());
  }

  @Test
  void pageComesAsItIs() {
    page("/a?b=c", html().withBody(TEXT));
    FetchedPage page = pages.fetchNow(url("/a?b=c#d"));
    assertThat(page.text()).isEqualTo(TEXT);
    assertThat(page.html()).isTrue();
    assertThat(page.url()).isEqualTo(url("/a?b=c"));
    SERVER.verify(
        getRequestedFor(urlEqualTo("/a?b=c"))
            .withHeader("Host", equalTo("news.example:" + SERVER.port()))
            .withHeader("User-Agent", equalTo("Khulasa/1.2.3"))
            .withHeader("Accept-Encoding", equalTo("gzip"))
            .withHeader("Accept", matching("text/html,.*"))
            .withoutHeader("Cookie"));
  }

  @Test
  void contactIsToldToHosts() {
    page("/a", html().withBody(TEXT));
    pages(Map.of("contact", "mailto:desk@news.example")).fetchNow(url("/a"));
    SERVER.verify(
        getRequestedFor(urlEqualTo("/a"))
            .withHeader("User-Agent", equalTo("Khulasa/1.2.3 (+mailto:desk@news.example)")));
  }

  @Test
  void oldCharsetsAreRead() {
    Charset arabic = Charset.forName("windows-1256");
    page(
        "/header",
        aResponse()
            .withHeader("Content-Type", "text/html; charset=windows-1256")
            .withBody(TEXT.getBytes(arabic)));
    page("/none", html().withBody(TEXT.getBytes(arabic)));
    assertThat(pages.fetchNow(url("/header")).text()).isEqualTo(TEXT);
    assertThat(pages.fetchNow(url("/none")).text()).isEqualTo(TEXT);
  }

  @Test
  void flatTextIsFlat() {
    page("/a", aResponse().withHeader("Content-Type", "text/plain").withBody("خبر"));
    assertThat(pages.fetchNow(url("/a")).html()).isFalse();
  }

  @Test
  void packedPageIsUnpacked() throws IOException {
    page("/a", html().withHeader("Content-Encoding", "gzip").withBody(gzip(TEXT.getBytes(UTF_8))));
    assertThat(pages.fetchNow(url("/a")).text()).isEqualTo(TEXT);
  }

  @Test
  void bombIsNotUnpacked() throws IOException {
    byte[] bomb = gzip(new byte[20_000_000]);
    assertThat(bomb).hasSizeLessThan(100_000);
    page("/a", html().withHeader("Content-Encoding", "gzip").withBody(bomb));
    failing("/a", FailureKind.PAGE_UNREADABLE, "larger than");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "gzip, gzip", "zstd"})
  void otherPackingIsRefused(String encoding) {
    page("/a", html().withHeader("Content-Encoding", encoding).withBody(TEXT));
    failing("/a", FailureKind.FETCH_FAILED, "not asked for");
  }

  @Test
  void brokenPackingIsRefused() throws IOException {
    byte[] packed = gzip(TEXT.getBytes(UTF_8));
    byte[] half = java.util.Arrays.copyOf(packed, packed.length / 2);
    page("/a", html().withHeader("Content-Encoding", "gzip").withBody(half));
    failing("/a", FailureKind.FETCH_FAILED, "cannot be unpacked");
  }

  @ParameterizedTest
  @CsvSource({
    "application/pdf,application/pdf",
    "image/png,image/png",
    "x,something else",
    ",else"
  })
  void onlyPagesAreRead(String type, String told) {
    ResponseDefinitionBuilder answer = aResponse().withBody("%PDF-1.7 secret");
    page("/a", type == null ? answer : answer.withHeader("Content-Type", type));
    PipelineException e = failing("/a", FailureKind.PAGE_UNREADABLE, told);
    assertThat(e).hasMessageNotContaining("secret");
  }

  @Test
  void emptyPageIsNone() {
    page("/a", html().withBody(" \n"));
    failing("/a", FailureKind.PAGE_UNREADABLE, "empty");
  }

  @Test
  void largePageIsRefused() {
    page("/a", html().withBody("x".repeat(110_000)));
    failing("/a", FailureKind.PAGE_UNREADABLE, "102400 bytes");
    page("/b", html().withBody("x".repeat(110_000)).withChunkedDribbleDelay(10, 50));
    failing("/b", FailureKind.PAGE_UNREADABLE, "102400 bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 300, 304, 400, 401, 403, 404, 410, 451})
  void refusalsAreToldAndNotRepeated(int status) {
    page("/a", aResponse().withStatus(status));
    failing("/a", status == 204 ? FailureKind.PAGE_UNREADABLE : FailureKind.FETCH_FAILED, "");
    SERVER.verify(1, getRequestedFor(urlEqualTo("/a")));
  }

  @Test
  void passingFailureIsTriedAgain() {
    first("/a", aResponse().withStatus(503), html().withBody(TEXT));
    assertThat(pages.fetchNow(url("/a")).text()).isEqualTo(TEXT);
    SERVER.verify(2, getRequestedFor(urlEqualTo("/a")));
  }

  @Test
  void hostIsGivenTheTimeItWants() {
    first("/a", aResponse().withStatus(429).withHeader("Retry-After", "1"), html().withBody(TEXT));
    FetchedPage page = pages.fetchNow(url("/a"));
    assertThat(page.took()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(4));
  }

  @Test
  void longTimesAreNotWaitedFor() {
    page("/a", aResponse().withStatus(429).withHeader("Retry-After", "3600"));
    failing("/a", FailureKind.FETCH_FAILED, "status 429");
    SERVER.verify(1, getRequestedFor(urlEqualTo("/a")));
  }

  @Test
  void attemptsAreCounted() {
    page("/a", aResponse().withStatus(500).withBody("secret"));
    assertThat(failing("/a", FailureKind.FETCH_FAILED, "status 500"))
        .hasMessageNotContaining("secret");
    SERVER.verify(3, getRequestedFor(urlEqualTo("/a")));
  }

  @Test
  void hostThatKeepsFailingIsLeftAlone() {
    page("/a", aResponse().withStatus(500));
    page("/b", html().withBody(TEXT));
    failing("/a", FailureKind.FETCH_FAILED, "status 500");
    failing("/a", FailureKind.FETCH_FAILED, "");
    failing("/b", FailureKind.FETCH_FAILED, "left alone");
    SERVER.verify(0, getRequestedFor(urlEqualTo("/b")));
    String other = url("/b").replace("news.example", "other.example");
    assertThat(pages.fetchNow(other).text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER", "RANDOM_DATA_THEN_CLOSE"})
  void brokenConnectionsAreTold(Fault fault) {
    page("/a", aResponse().withFault(fault));
    failing("/a", FailureKind.FETCH_FAILED, "");
  }

  @Test
  void silenceEnds() {
    page("/a", html().withBody(TEXT).withFixedDelay(4000));
    PageSource hasty = pages(Map.of("read-timeout", "500ms"));
    failing(hasty, url("/a"), FailureKind.FETCH_TIMEOUT, "silent");
    SERVER.verify(1, getRequestedFor(urlEqualTo("/a")));
  }

  @Test
  void tricklesEnd() {
    page("/a", html().withBody(TEXT).withChunkedDribbleDelay(40, 10_000));
    PageSource hasty = pages(Map.of("timeout", "1s"));
    failing(hasty, url("/a"), FailureKind.FETCH_TIMEOUT, "within 1.0 seconds");
  }

  private static PageSource pages(Map<String, String> settings) {
    return LoopbackPages.with(settings, name -> List.of(LoopbackPages.loopback()), SERVER.port());
  }

  private PipelineException failing(String path, FailureKind kind, String words) {
    return failing(pages, url(path), kind, words);
  }

  static PipelineException failing(PageSource pages, String url, FailureKind kind, String words) {
    PipelineException e = catchThrowableOfType(PipelineException.class, () -> pages.fetchNow(url));
    assertThat(e).isNotNull();
    assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind);
    assertThat(e).hasMessageContaining(words);
    return e;
  }

  private static void first(
      String path, ResponseDefinitionBuilder then, ResponseDefinitionBuilder later) {
    SERVER.stubFor(
        get(urlEqualTo(path))
            .inScenario(path)
            .whenScenarioStateIs(Scenario.STARTED)
            .willReturn(then)
            .willSetStateTo("later"));
    SERVER.stubFor(
        get(urlEqualTo(path)).inScenario(path).whenScenarioStateIs("later").willReturn(later));
  }

  private static void page(String path, ResponseDefinitionBuilder answer) {
    SERVER.stubFor(get(urlEqualTo(path)).willReturn(answer));
  }

  private static ResponseDefinitionBuilder html() {
    return aResponse().withHeader("Content-Type", "text/html");
  }

  private static String url(String path) {
    return "http://news.example:" + SERVER.port() + path;
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
