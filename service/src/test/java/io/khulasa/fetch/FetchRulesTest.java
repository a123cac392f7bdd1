package io.khulasa.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.khulasa.fetch.WebPagesTest.failing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator and a site may forbid: robots.txt, hosts, ports, fetching itself. */
final class FetchRulesTest {

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
  void robotsAreObeyed() {
    page("/robots.txt", text("User-agent: *\nDisallow: /private\n"));
    page("/a", html().withBody(TEXT));
    page("/private/a", html().withBody(TEXT));
    refused("/private/a", FailureKind.FETCH_FORBIDDEN, "robots.txt");
    assertThat(pages.fetchNow(url("/a")).text()).isEqualTo(TEXT);
    SERVER.verify(0, getRequestedFor(urlEqualTo("/private/a")));
    SERVER.verify(1, getRequestedFor(urlEqualTo("/robots.txt")));

    PageSource free = pages(Map.of("robots", "false"));
    assertThat(free.fetchNow(url("/private/a")).text()).isEqualTo(TEXT);
    SERVER.verify(1, getRequestedFor(urlEqualTo("/robots.txt")));
  }

  @Test
  void robotsMayNameUs() {
    page("/robots.txt", text("User-agent: *\nDisallow: /\n\nUser-agent: Khulasa\nAllow: /\n"));
    page("/a", html().withBody(TEXT));
    assertThat(pages.fetchNow(url("/a")).text()).isEqualTo(TEXT);
  }

  @Test
  void robotsThatCannotBeHadForbid() {
    page("/robots.txt", aResponse().withStatus(500));
    page("/a", html().withBody(TEXT));
    refused("/a", FailureKind.FETCH_FAILED, "status 500");
    SERVER.verify(0, getRequestedFor(urlEqualTo("/a")));
  }

  @Test
  void redirectsAreCheckedByRobotsToo() {
    page("/robots.txt", text("User-agent: *\nDisallow: /private\n"));
    redirect("/a", "/private/b");
    refused("/a", FailureKind.FETCH_FORBIDDEN, "robots.txt");
  }

  @Test
  void onlyListedHostsAreAsked() {
    page("/a", html().withBody(TEXT));
    PageSource few = pages(Map.of("hosts", "News.example, *.press.example"));
    assertThat(few.fetchNow(url("/a")).text()).isEqualTo(TEXT);
    assertThat(few.fetchNow(url("/a").replace("news.example", "www.press.example")).text())
        .isEqualTo(TEXT);
    for (String host : List.of("press.example", "evil.example", "news.example.evil.example")) {
      failing(few, url("/a").replace("news.example", host), FailureKind.FETCH_FORBIDDEN, "hosts");
    }
    redirect("/b", url("/a").replace("news.example", "evil.example"));
    failing(few, url("/b"), FailureKind.FETCH_FORBIDDEN, "khulasa.fetch.hosts");
  }

  @Test
  void listOfHostsIsRead() {
    PipelineException e =
        catchThrowableOfType(
            PipelineException.class, () -> pages(Map.of("hosts", "https://news.example")));
    assertThat(e.kind()).isEqualTo(FailureKind.START);
    assertThat(e).hasMessageContaining("khulasa.fetch.hosts");
  }

  @Test
  void onlyListedPortsAreAsked() {
    failing(pages, "http://news.example:22/", FailureKind.FETCH_FORBIDDEN, "port 22");
    redirect("/a", "http://news.example:6379/");
    refused("/a", FailureKind.FETCH_FORBIDDEN, "port 6379");
  }

  @Test
  void nothingIsFetchedUnlessAllowed() {
    failing(PageSource.off(), url("/a"), FailureKind.FETCH_OFF, "khulasa.fetch.enabled=true");
  }

  private static PageSource pages(Map<String, String> settings) {
    return LoopbackPages.with(settings, name -> List.of(LoopbackPages.loopback()), SERVER.port());
  }

  private void refused(String path, FailureKind kind, String words) {
    failing(pages, url(path), kind, words);
  }

  private static void page(String path, ResponseDefinitionBuilder answer) {
    SERVER.stubFor(get(urlEqualTo(path)).willReturn(answer));
  }

  private static void redirect(String path, String location) {
    page(path, aResponse().withStatus(302).withHeader("Location", location));
  }

  private static ResponseDefinitionBuilder html() {
    return aResponse().withHeader("Content-Type", "text/html");
  }

  private static ResponseDefinitionBuilder text(String body) {
    return aResponse().withHeader("Content-Type", "text/plain").withBody(body);
  }

  private static String url(String path) {
    return "http://news.example:" + SERVER.port() + path;
  }
}
