package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import io.khulasa.pipeline.ScriptedTranslator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers as Server-Sent Events. */
@TestPropertySource(properties = "khulasa.stream.heartbeat=100ms")
final class StreamTest extends ServiceTest {

  private static final ParameterizedTypeReference<ServerSentEvent<String>> EVENTS =
      new ParameterizedTypeReference<>() {};

  private final JsonMapper json;
  private final WebClient web;
  private final CountDownLatch gate = new CountDownLatch(1);
  private final AtomicInteger stopped = new AtomicInteger();

  StreamTest(
      WebTestClient client,
      ScriptedTranslator translator,
      JsonMapper json,
      @LocalServerPort int port) {
    super(client, translator);
    this.json = json;
    this.web = WebClient.create("http://localhost:" + port);
  }

  @Test
  void eventsComeInReadingOrderAndSayWhatTheWholeAnswerSays() {
    String body =
        """
        {"id": "a", "text": "#قائمة\\n@خبر مباشر\\nقال الوزير شكرا. BBC. خبر أول.", "sentences": 1,
         "include": ["translation", "cleaning"]}
        """;

    List<ServerSentEvent<String>> events = events(stream("/summarize", body));

    assertThat(events)
        .extracting(ServerSentEvent::event)
        .containsExactly(
            "article", "sentence", "sentence", "sentence", "sentence", "summary", "done");
    JsonNode answer = data(events.get(6));
    assertThat(answer.at("/cached").asBoolean()).isFalse();
    JsonNode sentences = answer.at("/translation/sentences");
    for (int i = 0; i < sentences.size(); i++) {
      ObjectNode sentence = (ObjectNode) data(events.get(1 + i));
      assertThat(sentence.remove("article").intValue()).isZero();
      assertThat(sentence.remove("index").intValue()).isEqualTo(i);
      assertThat(sentence).isEqualTo(sentences.get(i));
      assertThat(data(events.get(0)).at("/sentences/" + i)).isEqualTo(sentence.get("source"));
    }
    assertThat(data(events.get(0)).get("id").stringValue()).isEqualTo("a");
    assertThat(data(events.get(0)).get("cleaning")).isEqualTo(answer.get("cleaning"));
    for (String field : List.of("id", "title", "summary", "sentences", "method")) {
      assertThat(data(events.get(5)).get(field)).isEqualTo(answer.get(field));
    }
    assertThat(answer(body)).isEqualTo(withoutTimes(answer));
  }

  @Test
  void proxiesAreToldToLetItThrough() {
    stream("/summarize", "{\"text\": \"خبر ثان.\"}")
        .expectHeader()
        .contentTypeCompatibleWith(MediaType.TEXT_EVENT_STREAM)
        .expectHeader()
        .valueEquals("Cache-Control", "no-cache")
        .expectHeader()
        .valueEquals("X-Accel-Buffering", "no");
  }

  @Test
  void cachedAnswerComesAsEventsToo() {
    String body = "{\"text\": \"خبر ثالث. قال.\"}";
    post("/summarize", body).expectStatus().isOk();

    List<ServerSentEvent<String>> events = events(stream("/summarize", body));

    assertThat(events)
        .extracting(ServerSentEvent::event)
        .containsExactly("article", "sentence", "sentence", "summary", "done");
    assertThat(data(events.get(4)).get("cached").asBoolean()).isTrue();
    assertThat(translator.calls()).hasSize(1);
  }

  @Test
  void ofSeveralArticlesEachHasItsNumberAndABadOneSpoilsNone() {
    String body =
        """
        {"articles": [{"id": "a", "text": "خبر سادس."}, {"id": "b", "text": "English only"},
                      {"text": "خبر سابع."}]}
        """;

    List<ServerSentEvent<String>> events = events(stream("/summarize", body));

    assertThat(events)
        .extracting(event -> event.event() + data(event).path("article").asString(""))
        .containsExactly(
            "article0",
            "sentence0",
            "summary0",
            "error1",
            "article2",
            "sentence2",
            "summary2",
            "done");
    assertThat(data(events.get(3)).at("/id").stringValue()).isEqualTo("b");
    assertThat(data(events.get(3)).at("/error/code").stringValue()).isEqualTo("NOT_ARABIC");
    JsonNode results = data(events.get(7)).get("results");
    assertThat(results).hasSize(3);
    assertThat(results.get(1)).isEqualTo(without(data(events.get(3)), "article"));
    assertThat(results.get(2).get("summary").stringValue()).isEqualTo("xbr sabe.");
  }

  @Test
  void translationsCarryTheNumberOfTheirText() {
    String body = "{\"q\": [\"خبر. قال\", \"BBC\"], \"source\": \"ar\", \"details\": true}";

    List<ServerSentEvent<String>> events = events(stream("/translate", body));

    assertThat(events)
        .extracting(event -> event.event() + data(event).path("article").asString(""))
        .containsExactly("article0", "article1", "sentence0", "sentence0", "done");
    JsonNode done = data(events.get(4));
    assertThat(done.at("/translatedText/0").stringValue()).isEqualTo("xbr. qal");
    assertThat(without(without(data(events.get(3)), "article"), "index"))
        .isEqualTo(done.at("/sentences/0/1"));
  }

  @Test
  void whatIsWrongBeforeTheStreamBeginsIsAnHttpError() {
    stream("/summarize", "{\"text\": \"English only\"}")
        .expectStatus()
        .isEqualTo(422)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    stream("/translate", "{\"q\": \"خبر\", \"target\": \"fr\"}").expectStatus().isEqualTo(422);
    stream("/summarize", "{").expectStatus().isBadRequest();
  }

  @Test
  void whatGoesWrongLaterIsTheLastEvent() {
    translator.refuse("قال خامسا.", FailureKind.INFERENCE, 9);

    List<ServerSentEvent<String>> events =
        events(stream("/summarize", "{\"text\": \"خبر خامس. قال خامسا.\"}"));

    assertThat(events).extracting(ServerSentEvent::event).contains("article").endsWith("error");
    JsonNode fault = data(events.get(events.size() - 1));
    assertThat(fault.at("/error/code").stringValue()).isEqualTo("INFERENCE");
    assertThat(fault.at("/error/status").intValue()).isEqualTo(500);
    assertThat(fault.has("article")).isFalse();
  }

  @Test
  void aQuietStreamHasAHeartbeat() {
    translator.before(this::workUntilStopped);

    List<ServerSentEvent<String>> events =
        open("خبر ثامن.").take(4).collectList().blockOptional().orElseThrow();

    assertThat(events.get(0).event()).isEqualTo("article");
    assertThat(events.subList(1, 4))
        .allSatisfy(beat -> assertThat(beat.comment()).isEqualTo("still here"));
  }

  @Test
  void clientThatGoesAwayStopsItsWork() {
    translator.before(this::workUntilStopped);
    AtomicInteger told = new AtomicInteger();
    Disposable reader = open("خبر متروك.").subscribe(event -> told.incrementAndGet());
    await().until(() -> told.get() > 0);

    reader.dispose();

    await().untilAtomic(stopped, is(1));
  }

  @Test
  void whoAcceptsAnythingGetsJson() {
    for (String accept : List.of("*/*", "application/json", "application/*")) {
      client
          .post()
          .uri("/summarize")
          .header("Accept", accept)
          .contentType(MediaType.APPLICATION_JSON)
          .bodyValue("{\"text\": \"خبر تاسع.\"}")
          .exchange()
          .expectHeader()
          .contentType(MediaType.APPLICATION_JSON);
    }
    client
        .post()
        .uri("/summarize")
        .accept(MediaType.IMAGE_PNG)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue("{\"text\": \"خبر تاسع.\"}")
        .exchange()
        .expectStatus()
        .isEqualTo(406);
  }

  @Test
  void descriptionKnowsBothAnswers() {
    client
        .get()
        .uri("/v3/api-docs")
        .exchange()
        .expectBody()
        .jsonPath("$.paths./summarize.post.responses.200.content.['text/event-stream']")
        .exists()
        .jsonPath("$.paths./summarize.post.responses.200.content.['application/json']")
        .exists()
        .jsonPath("$.paths./summarize.post.responses.200.content.['*/*']")
        .doesNotExist()
        .jsonPath("$.paths./translate.post.responses.200.content.['text/event-stream']")
        .exists();
  }

  private ResponseSpec stream(String path, String body) {
    return client
        .post()
        .uri(path)
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.TEXT_EVENT_STREAM)
        .bodyValue(body)
        .exchange();
  }

  /** All events without the heartbeats. */
  private static List<ServerSentEvent<String>> events(ResponseSpec response) {
    return response
        .expectStatus()
        .isOk()
        .returnResult(EVENTS)
        .getResponseBody()
        .collectList()
        .blockOptional()
        .orElseThrow()
        .stream()
        .filter(event -> event.event() != null)
        .toList();
  }

  private Flux<ServerSentEvent<String>> open(String text) {
    return web.post()
        .uri("/summarize")
        .contentType(MediaType.APPLICATION_JSON)
        .accept(MediaType.TEXT_EVENT_STREAM)
        .bodyValue("{\"text\": \"%s\"}".formatted(text))
        .retrieve()
        .bodyToFlux(EVENTS);
  }

  private JsonNode data(ServerSentEvent<String> event) {
    return json.readTree(Objects.requireNonNull(event.data()));
  }

  private JsonNode answer(String body) {
    byte[] answer = post("/summarize", body).expectBody().returnResult().getResponseBodyContent();
    return withoutTimes(json.readTree(Objects.requireNonNull(answer)));
  }

  private static JsonNode withoutTimes(JsonNode answer) {
    return without(without(answer, "timings"), "cached");
  }

  private static JsonNode without(JsonNode object, String field) {
    ((ObjectNode) object).remove(field);
    return object;
  }

  private void workUntilStopped(StopSignal stop) {
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
