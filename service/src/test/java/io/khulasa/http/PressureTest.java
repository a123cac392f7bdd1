package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import io.khulasa.pipeline.ScriptedTranslator;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

/** Too much at once, too slow, a failing model, clients that go away. */
@TestPropertySource(
    properties = {
      "khulasa.inference.queue=2",
      "khulasa.inference.deadline=2s",
      "khulasa.inference.breaker-calls=4",
      "khulasa.inference.breaker-pause=1s"
    })
final class PressureTest extends ServiceTest {

  private final WebClient web;
  private final int port;
  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger stopped = new AtomicInteger();

  PressureTest(
      WebTestClient client,
      ScriptedTranslator translator,
      CircuitBreakerRegistry breakers,
      @LocalServerPort int port) {
    super(client, translator);
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    this.port = port;
    this.web = WebClient.create("http://localhost:" + port);
  }

  @Test
  void fullQueueIsRefusedAndSaysWhenToComeBack() throws InterruptedException {
    translator.before(this::waitAtGate);
    CompletableFuture<ResponseEntity<String>> first = send("خبر واحد.").toFuture();
    assertBegun();
    CompletableFuture<ResponseEntity<String>> second = send("خبر اثنان.").toFuture();
    await().until(() -> metric("khulasa_inference_waiting{priority=\"interactive\"} 2.0"));

    post("/summarize", "{\"text\": \"خبر ثلاثة.\"}")
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .value("Retry-After", after -> assertThat(Integer.parseInt(after)).isBetween(1, 60))
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("OVERLOADED")
        .jsonPath("$.detail")
        .isEqualTo("The queue is full: 2 sentences wait, the limit is 2.");

    gate.countDown();
    assertThat(first.join().getBody()).contains("\"summary\":\"xbr wahd");
    assertThat(second.join().getStatusCode().value()).isEqualTo(200);
  }

  @Test
  void lateAnswerIsADeadlineAndItsWorkStops() {
    translator.before(this::workUntilStopped);

    post("/summarize", "{\"text\": \"خبر بطيء.\"}")
        .expectStatus()
        .isEqualTo(504)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("DEADLINE")
        .jsonPath("$.detail")
        .isEqualTo("The answer was not ready within 2.0 seconds.");

    await().untilAtomic(stopped, is(1));
    translator.reset();
    post("/summarize", "{\"text\": \"خبر بطيء.\"}").expectStatus().isOk();
  }

  @Test
  void requestMayHaveLessTime() {
    translator.before(this::workUntilStopped);

    client
        .post()
        .uri("/summarize")
        .header("X-Request-Timeout", "300ms")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"text\": \"خبر عاجل.\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(504)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("The answer was not ready within 0.3 seconds.");
    post("/translate", "{\"q\": \"خبر عاجل.\", \"target\": \"en\", \"deadlineMs\": 200}")
        .expectStatus()
        .isEqualTo(504)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("The answer was not ready within 0.2 seconds.");
    post("/summarize", "{\"text\": \"خبر عاجل.\", \"deadlineMs\": 99999999}")
        .expectStatus()
        .isEqualTo(504)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("The answer was not ready within 2.0 seconds.");

    await().untilAtomic(stopped, is(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-1", "0", "1h", "99999999999", ""})
  void timeThatMakesNoSenseIsRefused(String time) {
    client
        .post()
        .uri("/summarize")
        .header("X-Request-Timeout", time)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"text\": \"خبر عاجل.\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(400)
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("MALFORMED");
  }

  @Test
  void articlesOfOneRequestAreReadSideBySideAndHaveOneDeadline() {
    CyclicBarrier together = new CyclicBarrier(2);
    AtomicBoolean first = new AtomicBoolean(true);
    translator.before(
        stop -> {
          meet(together);
          if (first.getAndSet(false)) {
            workUntilStopped(stop);
          }
        });

    String answer =
        post(
                "/summarize",
                "{\"articles\": [{\"text\": \"خبر أول.\"}, {\"text\": \"خبر ثان.\"}],"
                    + " \"deadlineMs\": 700}")
            .expectStatus()
            .isOk()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();

    assertThat(answer).containsOnlyOnce("\"code\":\"DEADLINE\"").containsOnlyOnce("\"summary\"");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void closedSocketStopsItsWork(boolean reset) throws IOException, InterruptedException {
    translator.before(this::workUntilStopped);
    byte[] body = "{\"text\": \"خبر متروك تماما.\"}".getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /summarize HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: %d\r\n\r\n".formatted(body.length);
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoLinger(reset, 0);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(body);
      assertBegun();
    }

    await().untilAtomic(stopped, is(1));
    await().until(() -> metric("khulasa_inference_waiting{priority=\"interactive\"} 0.0"));
  }

  @Test
  void failingModelIsLeftAloneAndTriedAgain() {
    translator.before(
        stop -> {
          throw new IllegalStateException("native");
        });
    for (int i = 0; i < 4; i++) {
      post("/summarize", "{\"text\": \"خبر %d.\"}".formatted(i)).expectStatus().isEqualTo(500);
    }
    post("/summarize", "{\"text\": \"خبر آخر.\"}")
        .expectStatus()
        .isEqualTo(503)
        .expectHeader()
        .valueEquals("Retry-After", "1")
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("NOT_READY");

    translator.reset();
    await()
        .atMost(10, TimeUnit.SECONDS)
        .untilAsserted(() -> post("/summarize", "{\"text\": \"خبر آخر.\"}").expectStatus().isOk());
  }

  @Test
  void clientThatGoesAwayStopsItsWork() throws InterruptedException {
    translator.before(this::workUntilStopped);
    Disposable request = send("خبر متروك.").subscribe();
    assertBegun();

    request.dispose();

    await().untilAtomic(stopped, is(1));
  }

  @Test
  void equalRequestsShareTheWorkAndOneMayLeave() throws InterruptedException {
    translator.before(this::waitAtGate);
    CompletableFuture<ResponseEntity<String>> stays = send("خبر مشترك.").toFuture();
    assertBegun();
    Disposable leaves = send("خبر مشترك.").subscribe();
    CompletableFuture<ResponseEntity<String>> joins = send("خبر مشترك.").toFuture();
    leaves.dispose();

    gate.countDown();

    assertThat(stays.join().getBody()).contains("xbr mctrk.").contains("\"cached\":false");
    assertThat(joins.join().getBody()).contains("xbr mctrk.");
    assertThat(translator.calls()).hasSize(1);
  }

  private Mono<ResponseEntity<String>> send(String text) {
    return web.post()
        .uri("/summarize")
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"text\": \"%s\"}".formatted(text))
        .retrieve()
        .toEntity(String.class);
  }

  private void assertBegun() throws InterruptedException {
    assertThat(begun.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
  }

  private boolean metric(String line) {
    String metrics =
        client
            .get()
            .uri("/actuator/prometheus")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return metrics != null && metrics.contains(line);
  }

  private void waitAtGate(StopSignal stop) {
    begun.release();
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void workUntilStopped(StopSignal stop) {
    begun.release();
    try {
      while (!gate.await(5, TimeUnit.MILLISECONDS)) {
        stop.check();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (PipelineException e) {
      stopped.incrementAndGet();
      throw e;
    }
  }
}
