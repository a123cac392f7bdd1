package io.khulasa.fetch;

import static io.khulasa.fetch.WebPagesTest.failing;
import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.failure.FailureKind;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that never end, stop too early, or speak something else. */
final class HostileAnswersTest {

  private static final Map<String, String> NO_ROBOTS = Map.of("robots", "false");
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        OK + "\r\n",
        "HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/\r\n\r\n",
        "HTTP/1.1 404 Not Found\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n",
        OK + "Content-Length: 99999999999\r\n\r\n"
      })
  void endlessBodiesAreCutOff(String beginning) throws IOException, InterruptedException {
    try (RawServer server = new RawServer(beginning, "x".repeat(1000))) {
      failing(pages(server), url(server), kindOf(beginning), "");
      assertThat(server.left.await(5, TimeUnit.SECONDS)).as("the connection is closed").isTrue();
      assertThat(server.sent.get()).isLessThan(20_000_000);
    }
  }

  private static FailureKind kindOf(String beginning) {
    if (beginning.contains(" 302 ")) {
      return FailureKind.FETCH_FORBIDDEN;
    }
    return beginning.contains(" 404 ") ? FailureKind.FETCH_FAILED : FailureKind.PAGE_UNREADABLE;
  }

  @Test
  void pageThatIsCutShortIsNoPage() throws IOException {
    try (RawServer server = new RawServer(OK + "Content-Length: 100\r\n\r\nhalf", "")) {
      failing(pages(server), url(server), FailureKind.FETCH_FAILED, "connection");
      assertThat(server.asked).hasValue(3);
    }
    try (RawServer server =
        new RawServer(OK + "Transfer-Encoding: chunked\r\n\r\n10\r\nhalf", "")) {
      failing(pages(server), url(server), FailureKind.FETCH_FAILED, "connection");
    }
  }

  @Test
  void moreThanWasAnnouncedIsNotRead() throws IOException {
    try (RawServer server = new RawServer(OK + "Content-Length: 4\r\n\r\nhalf and more", "")) {
      assertThat(pages(server).fetchNow(url(server)).text()).isEqualTo("half");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Large: y", "HTTP/1.1 200 OK"})
  void hugeHeadersAreRefused(String line) throws IOException {
    String beginning = line.startsWith("HTTP") ? line : OK + line;
    try (RawServer server = new RawServer(beginning + "y".repeat(100_000) + "\r\n\r\n", "")) {
      failing(pages(server), url(server), FailureKind.FETCH_FAILED, "headers");
    }
    try (RawServer server = new RawServer(OK, "X-More: and more\r\n")) {
      failing(pages(server), url(server), FailureKind.FETCH_FAILED, "headers");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SSH-2.0-OpenSSH_9.6\r\n", "\u0000\u0001\u0002\r\n\r\n", "HTTP/9 x\r\n\r\n"})
  void otherProtocolsAreNoPages(String beginning) throws IOException {
    try (RawServer server = new RawServer(beginning, "")) {
      failing(pages(server), url(server), FailureKind.FETCH_FAILED, "");
    }
  }

  private static PageSource pages(RawServer server) {
    return LoopbackPages.with(NO_ROBOTS, LoopbackPages::addresses, server.port());
  }

  private static String url(RawServer server) {
    return "http://news.example:" + server.port() + "/";
  }
}
