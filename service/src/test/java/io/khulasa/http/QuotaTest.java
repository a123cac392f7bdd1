package io.khulasa.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.access.Caller;
import io.khulasa.access.KeyRing;
import io.khulasa.failure.FailureKind;
import io.khulasa.pipeline.ScriptedTranslator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What a key has to spend, on every path that translates. */
@TestPropertySource(
    properties = {
      "khulasa.access.keys[0].id=poor",
      "khulasa.access.keys[0].sha256=" + TestKeys.FIRST_HASH,
      "khulasa.access.keys[0].characters=5",
      "khulasa.access.keys[1].id=hasty",
      "khulasa.access.keys[1].sha256=" + TestKeys.SECOND_HASH,
      "khulasa.access.keys[1].rate=2/m"
    })
final class QuotaTest extends ServiceTest {

  private static final String DEEPL = "{\"text\": [\"خبر\"], \"target_lang\": \"EN-US\"}";
  private static final String LEFT = "The request has 3 characters; 2 of this month's 5 are left.";

  private final Caller poor;

  QuotaTest(WebTestClient client, ScriptedTranslator translator, KeyRing keys) {
    super(client, translator);
    this.poor = requireNonNull(keys.named("poor"));
  }

  @BeforeEach
  void refill() {
    poor.quota().giveBack(poor.quota().used());
  }

  @Test
  void deepLsEndsWithItsOwnStatus() {
    ask("/v2/translate", DEEPL).expectStatus().isOk();
    ask("/v2/translate", DEEPL)
        .expectStatus()
        .isEqualTo(456)
        .expectBody()
        .jsonPath("$.message")
        .isEqualTo(LEFT);
    client
        .get()
        .uri("/v2/usage")
        .header("X-Api-Key", TestKeys.FIRST)
        .exchange()
        .expectBody(String.class)
        .isEqualTo("{\"character_count\":3,\"character_limit\":5}");
  }

  @Test
  void othersSayWhenTheMonthEnds() {
    ask("/translate", "{\"q\": \"خبر\"}").expectStatus().isOk();
    ask("/summarize", "{\"text\": \"خبر\"}")
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .value("Retry-After", seconds -> assertThat(Integer.parseInt(seconds)).isPositive())
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("QUOTA")
        .jsonPath("$.detail")
        .isEqualTo(LEFT);
  }

  @Test
  void anArticleBesideOthersIsRefusedInItsPlace() {
    ask("/summarize", "{\"articles\": [{\"text\": \"خبر\"}, {\"text\": \"قلم\"}]}")
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.results[0].summary")
        .exists()
        .jsonPath("$.results[1].error.code")
        .isEqualTo("QUOTA");
  }

  @Test
  void whatFailsCostsNothing() {
    translator.refuse("قفص", FailureKind.INFERENCE, 9);

    ask("/translate", "{\"q\": \"قفص\"}").expectStatus().is5xxServerError();

    assertThat(poor.quota().used()).isZero();
  }

  @Test
  void aKeyMayAskSoOften() {
    for (int i = 0; i < 2; i++) {
      hasty().expectStatus().isOk();
    }
    hasty()
        .expectStatus()
        .isEqualTo(429)
        .expectHeader()
        .value("Retry-After", seconds -> assertThat(Integer.parseInt(seconds)).isPositive())
        .expectBody()
        .jsonPath("$.code")
        .isEqualTo("RATE")
        .jsonPath("$.detail")
        .isEqualTo("The key may make 2 requests a minute.");
  }

  private ResponseSpec hasty() {
    return client.get().uri("/usage").header("X-Api-Key", TestKeys.SECOND).exchange();
  }

  private ResponseSpec ask(String path, String json) {
    return client
        .post()
        .uri(path)
        .header("X-Api-Key", TestKeys.FIRST)
        .contentType(MediaType.APPLICATION_JSON)
        .bodyValue(json)
        .exchange();
  }
}
