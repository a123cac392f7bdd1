package io.khulasa.store;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static io.khulasa.store.FakeHub.COMMIT;
import static io.khulasa.store.FakeHub.ENCODER;
import static io.khulasa.store.FakeHub.at;
import static io.khulasa.store.FakeHub.file;
import static io.khulasa.store.FakeHub.rest;
import static io.khulasa.store.FakeHub.version;
import static io.khulasa.store.FakeHub.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub that does not do well. */
final class StoreHubTest {

  private static final int SIZE = file(ENCODER).length;
  private static final int CUT = SIZE * 6 / 10;

  private final FakeHub hub = new FakeHub();

  @TempDir private Path root;

  @AfterEach
  void stop() {
    hub.close();
  }

  @Test
  void slowBodyComesWhole() throws IOException {
    first(whole(ENCODER).withChunkedDribbleDelay(6, 1800));

    pullWell();
    assertThat(hub.requests("GET", ENCODER)).hasSize(1);
  }

  @Test
  void silentBodyIsGivenUpAndResumed() throws IOException {
    CountDownLatch over = new CountDownLatch(1);
    HttpServer silent = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    silent.setExecutor(Executors.newCachedThreadPool());
    silent.createContext("/", exchange -> sendAndFallSilent(exchange, over));
    silent.start();
    try {
      String location = "http://localhost:" + silent.getAddress().getPort() + "/";
      first(aResponse().withStatus(302).withHeader("Location", location));
      hub.stub(asked(equalTo("bytes=" + CUT + "-")).willReturn(rest(ENCODER, CUT)));

      pullWell();
      assertThat(hub.requests("GET", ENCODER)).hasSize(2);
    } finally {
      over.countDown();
      silent.stop(0);
    }
  }

  private static void sendAndFallSilent(HttpExchange exchange, CountDownLatch over)
      throws IOException {
    exchange.getResponseHeaders().add("ETag", version(ENCODER));
    exchange.sendResponseHeaders(200, SIZE);
    exchange.getResponseBody().write(file(ENCODER), 0, CUT);
    exchange.getResponseBody().flush();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    exchange.close();
  }

  @Test
  void hubThatDoesNotAnswerIsNamed() {
    hub.stub(head(at("main", ENCODER)).willReturn(aResponse().withFixedDelay(3000)));

    refused("localhost does not answer, also at try 3");
  }

  @Test
  void cutOffAtSixtyPercentIsResumed() throws IOException {
    first(cut());
    hub.stub(
        asked(equalTo("bytes=" + CUT + "-"))
            .withHeader("If-Range", equalTo(version(ENCODER)))
            .willReturn(rest(ENCODER, CUT)));

    pullWell();
    assertThat(hub.requests("GET", ENCODER)).hasSize(2);
  }

  @Test
  void whatCameBeforeAPullFailedIsKeptForTheNextOne() throws IOException {
    first(cut());
    hub.stub(asked(equalTo("bytes=" + CUT + "-")).willReturn(aResponse().withStatus(503)));
    refused("503", "the next pull goes on");
    assertThat(root.resolve("tiny")).doesNotExist();
    assertThat(root.resolve("tiny.partial/onnx/encoder.onnx.part")).hasSize(CUT);
    assertThat(new ModelStore(root).models()).isEmpty();

    hub.stub(asked(equalTo("bytes=" + CUT + "-")).willReturn(rest(ENCODER, CUT)));
    pullWell();
  }

  @Test
  void serverThatIgnoresRangesSendsItAllAgain() throws IOException {
    first(cut());
    hub.stub(asked(equalTo("bytes=" + CUT + "-")).willReturn(whole(ENCODER)));

    pullWell();
  }

  @Test
  void fileThatChangedBetweenAttemptsIsNotMixed() throws IOException {
    first(cut("\"old\""));
    hub.stub(
        asked(equalTo("bytes=" + CUT + "-"))
            .withHeader("If-Range", equalTo("\"old\""))
            .willReturn(whole(ENCODER)));
    pullWell();
  }

  @Test
  void rangeOfAnotherVersionIsThrownAway() throws IOException {
    first(cut("\"old\""));
    hub.stub(asked(equalTo("bytes=" + CUT + "-")).willReturn(rest(ENCODER, CUT)));
    hub.stub(
        get(at(COMMIT, ENCODER))
            .inScenario("changed")
            .whenScenarioStateIs("again")
            .withHeader("Range", absent())
            .willReturn(whole(ENCODER)));
    hub.stub(
        get(at(COMMIT, ENCODER))
            .inScenario("changed")
            .whenScenarioStateIs("Started")
            .withHeader("Range", absent())
            .willReturn(cut("\"old\""))
            .willSetStateTo("again"));

    pullWell();
    assertThat(hub.requests("GET", ENCODER)).hasSize(3);
  }

  @Test
  void damageInTheResumedPartIsBroughtAnew() throws IOException {
    Path part = root.resolve("tiny.partial/onnx/encoder.onnx.part");
    Files.createDirectories(part.getParent());
    Files.write(part, new byte[CUT]);
    hub.stub(asked(equalTo("bytes=" + CUT + "-")).willReturn(rest(ENCODER, CUT)));

    pullWell();
    assertThat(hub.requests("GET", ENCODER)).hasSize(2);
  }

  @Test
  void wrongLengthIsRefused() {
    int wrong = SIZE - 10;
    hub.stub(
        get(at(COMMIT, ENCODER))
            .willReturn(
                whole(ENCODER)
                    .withHeader("Content-Length", String.valueOf(wrong))
                    .withBody(Arrays.copyOf(file(ENCODER), wrong))));
    refused("199990 bytes instead of 200000", "also at try 3");
  }

  @Test
  void longerBodyThanAnnouncedIsRefused() {
    hub.stub(
        get(at(COMMIT, ENCODER))
            .willReturn(
                whole(ENCODER).withBody(new byte[SIZE + 10]).withChunkedDribbleDelay(2, 10)));
    refused("more bytes come than the 200000 announced", "also at try 3");
  }

  @Test
  void shorterBodyWithoutItsLengthIsNoEnd() throws IOException {
    first(whole(ENCODER).withBody(Arrays.copyOf(file(ENCODER), CUT)));
    hub.stub(asked(equalTo("bytes=" + CUT + "-")).willReturn(rest(ENCODER, CUT)));

    pullWell();
    assertThat(hub.requests("GET", ENCODER)).hasSize(2);
  }

  @Test
  void wrongHashIsRefusedAndThrownAway() {
    first(whole(ENCODER).withBody(new byte[SIZE]));

    refused("onnx/encoder.onnx has sha256", "instead of " + FakeHub.sha256(file(ENCODER)));
    assertThat(root.resolve("tiny.partial/onnx/encoder.onnx.part")).doesNotExist();
    assertThat(hub.requests("GET", ENCODER)).hasSize(1);
  }

  @Test
  void missingTokenIsSaidAtOnce() {
    hub.stub(head(at("main", ENCODER)).willReturn(aResponse().withStatus(401)));

    refused("401", "HF_TOKEN", "--khulasa.store.token=");
    assertThat(hub.asked()).isEqualTo(1);
  }

  @Test
  void missingFileIsSaidAtOnce() {
    hub.stub(head(at("main", ENCODER)).willReturn(aResponse().withStatus(404)));

    refused("404", "the catalogue is out of date");
    assertThat(hub.asked()).isEqualTo(1);
  }

  @Test
  void busyHubIsLeftAloneForAsLongAsItAsksWithinReason() throws IOException {
    failOnce(aResponse().withStatus(429).withHeader("Retry-After", "1"));
    long before = System.nanoTime();
    pullWell();
    assertThat(System.nanoTime() - before).isGreaterThan(900_000_000L);
  }

  @Test
  void busyHubThatAsksForAnHourIsAskedSooner() throws IOException {
    failOnce(aResponse().withStatus(429).withHeader("Retry-After", "3600"));
    pullWell();
  }

  @Test
  void failingHubIsAskedAgain() throws IOException {
    failOnce(aResponse().withStatus(502));
    pullWell();

    hub.stub(head(at("main", ENCODER)).willReturn(aResponse().withStatus(500)));
    new ModelRemoval(root, new Catalog(List.of(FakeHub.entry()))).remove("tiny");
    hub.stub(head(at(COMMIT, ENCODER)).willReturn(aResponse().withStatus(500)));
    hub.forget();
    refused("answers 500", "also at try 3");
    assertThat(hub.asked()).isEqualTo(3);
  }

  private void first(ResponseDefinitionBuilder answer) {
    hub.stub(asked(absent()).willReturn(answer));
  }

  private void failOnce(ResponseDefinitionBuilder failure) {
    hub.stub(
        get(at(COMMIT, ENCODER))
            .inScenario("once")
            .whenScenarioStateIs("Started")
            .willReturn(failure)
            .willSetStateTo("well"));
    hub.stub(
        get(at(COMMIT, ENCODER))
            .inScenario("once")
            .whenScenarioStateIs("well")
            .willReturn(whole(ENCODER)));
  }

  private static MappingBuilder asked(StringValuePattern range) {
    return get(at(COMMIT, ENCODER)).withHeader("Range", range);
  }

  private static ResponseDefinitionBuilder cut() {
    return cut(version(ENCODER));
  }

  private static ResponseDefinitionBuilder cut(String version) {
    return whole(ENCODER, version)
        .withHeader("Content-Length", String.valueOf(SIZE))
        .withBody(Arrays.copyOf(file(ENCODER), CUT));
  }

  private void pullWell() throws IOException {
    assertThat(hub.pull(root).pull(FakeHub.entry(), false)).isTrue();
    assertThat(root.resolve("tiny").resolve(ENCODER)).hasBinaryContent(file(ENCODER));
    assertThat(Checksums.faults(ModelFolder.read(root.resolve("tiny")))).isEmpty();
    assertThat(root.resolve("tiny.partial")).doesNotExist();
  }

  private void refused(String... reasons) {
    assertThatThrownBy(() -> hub.pull(root).pull(FakeHub.entry(), false))
        .isInstanceOf(PipelineException.class)
        .hasMessageContainingAll(reasons);
    assertThat(root.resolve("tiny")).doesNotExist();
  }
}
