package io.khulasa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeySettingsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, -, 0, A key needs an id of up to 64 letters",
        "'a b', -, -, 0, A key needs an id of up to 64 letters",
        "everybody, -, -, 0, A key needs an id of up to 64 letters",
        "cms, -, -, 0, The key cms has no sha256: ./khulasa keys new cms makes a key.",
        "cms, secret, -, 0, The key cms: sha256 must be 64 hex digits.",
        "cms, ok, 5, 0, The key cms: a rate is written as requests a second or a minute",
        "cms, ok, 0/s, 0, The key cms: a rate is written as requests a second or a minute",
        "cms, ok, 5/s, -1, The key cms: characters must be 0 or more."
      })
  void saysWhatIsWrong(
      @Nullable String id,
      @Nullable String hash,
      @Nullable String rate,
      long characters,
      String message) {
    String sha256 = "ok".equals(hash) ? NewKey.random().sha256() : hash;

    assertThatThrownBy(() -> new KeySettings(id, sha256, rate, characters, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void ratesAreOfSecondsOrMinutes() {
    assertThat(Rate.of("5/s")).isEqualTo(new Rate(5, Duration.ofSeconds(1)));
    assertThat(Rate.of("60/m")).isEqualTo(new Rate(60, Duration.ofMinutes(1)));
  }

  @Test
  void aNewKeyIsLongAndItsTextHidesIt() {
    NewKey key = NewKey.random();

    assertThat(key.key()).hasSize(NewKey.SHORTEST).matches("khulasa_[A-Za-z0-9_-]{43}");
    assertThat(key.sha256()).matches("[0-9a-f]{64}").isEqualTo(KeyHash.of(key.key()).hex());
    assertThat(key).hasToString("NewKey[sha256=%s]".formatted(key.sha256()));
    assertThat(NewKey.random().key()).isNotEqualTo(key.key());
  }
}
