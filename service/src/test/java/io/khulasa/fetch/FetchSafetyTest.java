package io.khulasa.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.khulasa.fetch.WebPagesTest.failing;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.khulasa.failure.FailureKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts that want us to ask others, or to never end. */
final class FetchSafetyTest {

  private static final Map<String, String> NO_ROBOTS = Map.of("robots", "false");
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  private static final WireMockServer SERVER =
      new WireMockServer(wireMockConfig().dynamicPort().dynamicHttpsPort());

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
    SERVER.stubFor(
        any(anyUrl())
            .atPriority(9)
            .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody("secret")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://172.16.0.1/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "http://2852039166/",
        "http://0x7f.2/",
        "http://0177.0.0.2/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[fd00:ec2::254]/",
        "http://[fe80::1]/",
        "http://[64:ff9b::a00:1]/",
        "http://[2002:a00:1::]/",
        "http://224.0.0.1/",
        "https://10.0.0.1/"
      })
  void redirectsToOtherNetworksAreNotFollowed(String location) {
    redirect("/a", location);
    failing(pages(), url("/a"), FailureKind.FETCH_FORBIDDEN, "public internet");
    failing(pages(), location, FailureKind.FETCH_FORBIDDEN, "public internet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://news.example/",
        "http://localhost/",
        "http://a@news.example/",
        "//user:password@news.example/",
        "http://999.1.1.1/",
        "http://[::1",
        "javascript:alert(1)"
      })
  void redirectsToWhatIsNoPageAreNotFollowed(String location) {
    redirect("/a", location);
    failing(pages(), url("/a"), FailureKind.FETCH_FORBIDDEN, "not fetched");
  }

  @Test
  void redirectsAreFollowedSoFar() {
    redirect("/1", "/2");
    redirect("/2", url("/3"));
    redirect("/3", "//news.example:" + SERVER.port() + "/4");
    redirect("/4", "?page=5");
    redirect("/4?page=5", "6");
    SERVER.stubFor(
        get(urlEqualTo("/6"))
            .willReturn(aResponse().withHeader("Content-Type", "text/html").withBody("خبر")));
    FetchedPage page = pages().fetchNow(url("/1"));
    assertThat(page.url()).isEqualTo(url("/6"));
    redirect("/0", "/1");
    failing(pages(), url("/0"), FailureKind.FETCH_FAILED, "more than 5 times");
  }

  @Test
  void circlesEnd() {
    redirect("/a", "/b");
    redirect("/b", "/a");
    failing(pages(), url("/a"), FailureKind.FETCH_FAILED, "circle");
    SERVER.stubFor(get(urlEqualTo("/c")).willReturn(aResponse().withStatus(301)));
    failing(pages(), url("/c"), FailureKind.FETCH_FAILED, "does not say where");
  }

  @Test
  void namesOfOtherNetworksAreNotAsked() {
    NameLookup lookup =
        name ->
            switch (name) {
              case "metadata.google.internal" -> addresses("169.254.169.254");
              case "both.example" -> addresses("127.0.0.1", "127.0.0.2");
              default -> addresses("::1");
            };
    PageSource pages = LoopbackPages.with(NO_ROBOTS, lookup, SERVER.port());
    for (String host : List.of("metadata.google.internal", "both.example", "six.example")) {
      failing(
          pages,
          "http://" + host + ":" + SERVER.port() + "/",
          FailureKind.FETCH_FORBIDDEN,
          "public internet");
    }
    assertThat(SERVER.findAll(anyRequestedFor(anyUrl()))).isEmpty();
  }

  @Test
  void nameIsLookedUpOnceAndThatAddressAsked() {
    AtomicInteger lookups = new AtomicInteger();
    NameLookup rebinding =
        name -> addresses(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2");
    PageSource pages = LoopbackPages.with(NO_ROBOTS, rebinding, SERVER.port());
    assertThat(pages.fetchNow(url("/a")).text()).isEqualTo("secret");
    assertThat(lookups).hasValue(1);

    failing(pages, url("/a"), FailureKind.FETCH_FORBIDDEN, "public internet");
    assertThat(lookups).hasValue(2);
    assertThat(SERVER.findAll(anyRequestedFor(anyUrl()))).hasSize(1);
  }

  @Test
  void eachHopIsLookedUpAgain() {
    redirect("/a", "/b");
    AtomicInteger lookups = new AtomicInteger();
    NameLookup rebinding =
        name -> addresses(lookups.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.2");
    failing(
        LoopbackPages.with(NO_ROBOTS, rebinding, SERVER.port()),
        url("/a"),
        FailureKind.FETCH_FORBIDDEN,
        "public internet");
    assertThat(SERVER.findAll(anyRequestedFor(anyUrl()))).hasSize(1);
  }

  @Test
  void unknownNamesAreTold() {
    NameLookup none =
        name -> {
          throw new UnknownHostException(name);
        };
    failing(
        LoopbackPages.with(NO_ROBOTS, none, SERVER.port()),
        url("/a"),
        FailureKind.FETCH_FAILED,
        "no address");
  }

  @Test
  void closedPortIsTold() throws IOException {
    int port;
    try (RawServer server = new RawServer("", "")) {
      port = server.port();
    }
    PageSource pages =
        LoopbackPages.with(NO_ROBOTS, name -> List.of(LoopbackPages.loopback()), port);
    failing(pages, "http://news.example:" + port + "/", FailureKind.FETCH_FAILED, "connection");
  }

  @Test
  void certificatesAreChecked() {
    failing(
        pages(),
        "https://news.example:" + SERVER.httpsPort() + "/",
        FailureKind.FETCH_FAILED,
        "TLS");
  }

  @Test
  void proxiesOfTheMachineAreNotUsed() throws IOException {
    try (RawServer proxy = new RawServer(OK + "\r\nproxied", "")) {
      System.setProperty("http.proxyHost", "127.0.0.1");
      System.setProperty("http.proxyPort", String.valueOf(proxy.port()));
      System.setProperty("http.nonProxyHosts", "");
      assertThat(pages().fetchNow(url("/a")).text()).isEqualTo("secret");
      assertThat(proxy.asked).hasValue(0);
    } finally {
      System.clearProperty("http.proxyHost");
      System.clearProperty("http.proxyPort");
      System.clearProperty("http.nonProxyHosts");
    }
  }

  @Test
  void onlySoManyAtOnce() {
    SERVER.stubFor(
        get(urlEqualTo("/slow"))
            .willReturn(
                aResponse()
                    .withFixedDelay(400)
                    .withHeader("Content-Type", "text/html")
                    .withBody("خبر")));
    PageSource one =
        LoopbackPages.with(
            Map.of("robots", "false", "parallel", "1"),
            name -> List.of(LoopbackPages.loopback()),
            SERVER.port());
    var running = one.fetch(url("/slow")).toFuture();
    failing(one, url("/slow"), FailureKind.OVERLOADED, "Too many");
    assertThat(running).succeedsWithin(java.time.Duration.ofSeconds(5));
    assertThat(one.fetchNow(url("/slow")).text()).isEqualTo("خبر");
  }

  private static PageSource pages() {
    return LoopbackPages.with(
        NO_ROBOTS, LoopbackPages::addresses, SERVER.port(), SERVER.httpsPort());
  }

  private static List<InetAddress> addresses(String... all) throws UnknownHostException {
    List<InetAddress> addresses = new java.util.ArrayList<>();
    for (String address : all) {
      addresses.add(InetAddress.getByName(address));
    }
    return addresses;
  }

  private static void redirect(String path, String location) {
    SERVER.stubFor(
        get(urlEqualTo(path))
            .willReturn(aResponse().withStatus(302).withHeader("Location", location)));
  }

  private static String url(String path) {
    return "http://news.example:" + SERVER.port() + path;
  }
}
