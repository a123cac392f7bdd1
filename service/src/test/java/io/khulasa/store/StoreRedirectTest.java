package io.khulasa.store;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.khulasa.store.FakeHub.COMMIT;
import static io.khulasa.store.FakeHub.ENCODER;
import static io.khulasa.store.FakeHub.at;
import static io.khulasa.store.FakeHub.facts;
import static io.khulasa.store.FakeHub.file;
import static io.khulasa.store.FakeHub.sha256;
import static io.khulasa.store.FakeHub.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a hub sends us, and what we show there. */
final class StoreRedirectTest {

  private final FakeHub hub = new FakeHub();
  private final FakeHub cdn = new FakeHub();

  @TempDir private Path root;

  @AfterEach
  void stop() {
    hub.close();
    cdn.close();
  }

  @Test
  void tokenIsShownToTheHubAlone() {
    sendToCdn();
    // Its tag looks like a checksum and is none.
    cdn.stub(get(urlPathEqualTo("/x")).willReturn(whole(ENCODER, "\"" + "a".repeat(64) + "\"")));

    assertThat(hub.pull(root, "secret").pull(FakeHub.entry(), false)).isTrue();

    assertThat(hub.requests("GET", ENCODER))
        .allMatch(request -> request.getHeader("Authorization").equals("Bearer secret"));
    assertThat(cdn.requests("GET", "/x"))
        .hasSize(1)
        .noneMatch(request -> request.containsHeader("Authorization"));
  }

  @Test
  void tokenIsNotShownAgainBehindAnotherHost() {
    sendToCdn();
    cdn.stub(get(urlPathEqualTo("/x")).willReturn(found(hub, "/back")));
    hub.stub(get(urlPathEqualTo("/back")).willReturn(whole(ENCODER)));

    hub.pull(root, "secret").pull(FakeHub.entry(), false);

    assertThat(hub.requests("GET", "/back"))
        .hasSize(1)
        .noneMatch(request -> request.containsHeader("Authorization"));
  }

  @Test
  void refusalOfTheOtherHostIsTriedAgainWithANewAddress() {
    sendToCdn();
    cdn.stub(get(urlPathEqualTo("/x")).willReturn(aResponse().withStatus(403)));

    assertThatThrownBy(() -> hub.pull(root).pull(FakeHub.entry(), false))
        .hasMessageContaining("127.0.0.1 answers 403")
        .hasMessageContaining("also at try 3");
    assertThat(hub.requests("GET", ENCODER)).hasSize(3);
  }

  @Test
  void factsBehindARedirectOfTheHubItselfAreFound() {
    hub.stub(
        head(at("main", ENCODER))
            .willReturn(aResponse().withStatus(307).withHeader("Location", "/cache/encoder")));
    hub.stub(
        head(urlPathEqualTo("/cache/encoder"))
            .willReturn(
                aResponse()
                    .withHeader("X-Repo-Commit", COMMIT)
                    .withHeader("ETag", "\"" + sha256(file(ENCODER)) + "\"")));
    hub.stub(get(at(COMMIT, ENCODER)).willReturn(whole(ENCODER).withBody("something else")));

    assertThatThrownBy(() -> hub.pull(root).pull(FakeHub.entry(), false))
        .hasMessageContaining("instead of %s", sha256(file(ENCODER)));
  }

  @Test
  void redirectsThatDoNotEndAreEnded() {
    hub.stub(
        head(anyUrl()).willReturn(aResponse().withStatus(302).withHeader("Location", "/again")));

    assertThatThrownBy(() -> hub.pull(root).pull(FakeHub.entry(), false))
        .hasMessageContaining("redirects more than 8 times");
  }

  @Test
  void encryptionIsNotGivenUp() {
    URI secure = URI.create("https://hub.example/a/b");

    assertThatThrownBy(() -> Redirect.next(secure, "http://cdn.example/x"))
        .hasMessageContaining("from https to http, to cdn.example: refused");
    assertThatThrownBy(() -> Redirect.next(secure, "file:///etc/passwd"))
        .hasMessageContaining("no http or https address");
    assertThatThrownBy(() -> Redirect.next(secure, "::")).hasMessageContaining("no address");
    assertThat(Redirect.next(secure, "../c")).hasToString("https://hub.example/c");
    assertThat(Redirect.next(secure, "//cdn.example/x")).hasToString("https://cdn.example/x");
  }

  @Test
  void originIsSchemeHostAndPort() {
    URI hubs = URI.create("https://hub.example/a");

    assertThat(Redirect.sameOrigin(hubs, URI.create("https://HUB.example:443/b"))).isTrue();
    assertThat(Redirect.sameOrigin(hubs, URI.create("https://hub.example:8443/b"))).isFalse();
    assertThat(Redirect.sameOrigin(hubs, URI.create("https://cdn.hub.example/b"))).isFalse();
    assertThat(Redirect.sameOrigin(hubs, URI.create("http://hub.example/b"))).isFalse();
  }

  private void sendToCdn() {
    String location = "http://127.0.0.1:" + cdn.port() + "/x";
    hub.stub(get(at(COMMIT, ENCODER)).willReturn(facts(ENCODER, location, sha256(file(ENCODER)))));
  }

  private static ResponseDefinitionBuilder found(FakeHub at, String path) {
    return aResponse()
        .withStatus(302)
        .withHeader("Location", "http://localhost:" + at.port() + path);
  }
}
