package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.khulasa.failure.StopSignal;
import io.khulasa.pipeline.ScriptedTranslator;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many clients at once, of which some leave, and a model that fails now and then. */
final class DisorderTest extends ServiceTest {

  private static final int REQUESTS = 300;
  private static final int AT_ONCE = 12;
  private static final int LEFT = -1;
  private static final Pattern WAITING = Pattern.compile("(?m)^khulasa_inference_waiting.* 0\\.0$");

  private final WebClient web;
  private final CircuitBreakerRegistry breakers;
  private final Random random = new Random(5);
  private final AtomicInteger running = new AtomicInteger();

  DisorderTest(
      WebTestClient client,
      ScriptedTranslator translator,
      CircuitBreakerRegistry breakers,
      @LocalServerPort int port) {
    super(client, translator);
    this.breakers = breakers;
    this.web = WebClient.create("http://localhost:" + port);
  }

  @BeforeEach
  void forgetFailures() {
    breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  @Test
  void clientsThatLeaveAtAnyMomentLeaveNothingBehind() {
    translator.before(stop -> work(stop, 10));

    List<Integer> statuses = ask(0.7);

    assertThat(statuses).hasSize(REQUESTS).containsOnly(200, LEFT);
    assertThat(statuses).contains(200, LEFT);
    assertNothingIsLeft();
  }

  @Test
  void aModelThatFailsAtAnyMomentFailsWithAWordAndRecovers() {
    translator.before(
        stop -> {
          work(stop, 3);
          if (running.get() % 2 == 0 && System.nanoTime() % 3 == 0) {
            throw new IllegalStateException("native");
          }
        });

    List<Integer> statuses = ask(0.2);

    assertThat(statuses).hasSize(REQUESTS).containsAnyOf(500, 503).contains(LEFT);
    assertThat(statuses).allMatch(status -> List.of(200, 429, 500, 503, LEFT).contains(status));
    translator.reset();
    forgetFailures();
    assertNothingIsLeft();
  }

  /** What became of each request: its status, or that its client left. */
  private List<Integer> ask(double leaving) {
    return Flux.range(0, REQUESTS)
        .flatMap(number -> ask(number, random.nextDouble() < leaving), AT_ONCE)
        .collectList()
        .blockOptional(Duration.ofMinutes(2))
        .orElseThrow();
  }

  private Mono<Integer> ask(int number, boolean leaves) {
    Mono<Integer> status =
        web.post()
            .uri("/summarize")
            .contentType(MediaType.APPLICATION_JSON)
            .bodyValue("{\"text\": \"خبر رقم %d من اليوم.\"}".formatted(number))
            .exchangeToMono(answer -> answer.releaseBody().thenReturn(answer.statusCode().value()));
    return leaves ? status.timeout(Duration.ofMillis(random.nextInt(60)), Mono.just(LEFT)) : status;
  }

  private void work(StopSignal stop, int most) {
    running.incrementAndGet();
    try {
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(System.nanoTime() % (most + 1));
      while (System.nanoTime() < end) {
        stop.check();
        LockSupport.parkNanos(100_000);
      }
    } finally {
      running.decrementAndGet();
    }
  }

  /** No work, nothing that waits, and as many places as before. */
  private void assertNothingIsLeft() {
    await().untilAtomic(running, is(0));
    await().until(() -> WAITING.matcher(metrics()).find());
    translator.reset();
    List<Integer> after =
        Flux.range(REQUESTS, AT_ONCE)
            .flatMap(number -> ask(number, false), AT_ONCE)
            .collectList()
            .blockOptional(Duration.ofMinutes(1))
            .orElseThrow();
    assertThat(after).containsOnly(200);
  }

  private String metrics() {
    String metrics =
        client
            .get()
            .uri("/actuator/prometheus")
            .exchange()
            .expectBody(String.class)
            .returnResult()
            .getResponseBody();
    return metrics == null ? "" : metrics;
  }
}
