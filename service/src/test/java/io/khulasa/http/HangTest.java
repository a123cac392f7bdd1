package io.khulasa.http;

import io.khulasa.pipeline.ScriptedTranslator;
import io.khulasa.pipeline.Watchdog;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A model that hangs: the instance is to be restarted. */
@Import(HangTest.Hanging.class)
final class HangTest extends ServiceTest {

  /** Not a configuration by annotation: other tests' scan must not find it. */
  static class Hanging {

    @Bean
    Watchdog watchdog() {
      return new Watchdog(() -> Duration.ofMinutes(3), Duration.ofMinutes(2));
    }
  }

  HangTest(WebTestClient client, ScriptedTranslator translator) {
    super(client, translator);
  }

  @Test
  void instanceIsNotLiveAnyMore() {
    client.get().uri("/actuator/health/liveness").exchange().expectStatus().isEqualTo(503);
    client.get().uri("/health").exchange().expectStatus().isOk();
  }
}
