package io.khulasa.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

final class LocalUnlessToldTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "other=1, 127.0.0.1, -",
        "management.server.port=9090, 127.0.0.1, 127.0.0.1",
        "khulasa.access.keys[0].id=cms, -, -",
        "khulasa.access.keys-file=/keys.yaml, -, -",
        "server.address=0.0.0.0, 0.0.0.0, -"
      })
  void listensToItsOwnMachine(
      String setting, @Nullable String address, @Nullable String management) {
    MockEnvironment environment = new MockEnvironment();
    String[] pair = setting.split("=", 2);
    environment.setProperty(pair[0], pair[1]);

    new LocalUnlessTold().postProcessEnvironment(environment, new SpringApplication());

    assertThat(environment.getProperty("server.address")).isEqualTo(address);
    assertThat(environment.getProperty("management.server.address")).isEqualTo(management);
  }

  @Test
  void aKeyAsItIsStopsTheStartAndIsNotRepeated() {
    MockEnvironment environment = new MockEnvironment();
    environment.setProperty("khulasa.access.keys", "secret-of-somebody");

    assertThatThrownBy(
            () ->
                new LocalUnlessTold().postProcessEnvironment(environment, new SpringApplication()))
        .hasMessageStartingWith("khulasa.access.keys holds a key as it is.")
        .hasMessageNotContaining("secret-of-somebody");
  }
}
