package io.khulasa.access;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Without keys the service listens to its own machine only, unless the settings name an address:
 * nobody opens it to a network by forgetting something.
 */
public final class LocalUnlessTold implements EnvironmentPostProcessor, Ordered {

  /** The property source that this adds. */
  static final String NAME = "khulasa-local-unless-told";

  private static final String LOCAL = "127.0.0.1";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    refusePlainKeys(environment);
    boolean keys =
        environment.containsProperty("khulasa.access.keys-file")
            || environment.containsProperty("khulasa.access.keys[0].id");
    if (keys || environment.containsProperty("server.address")) {
      return;
    }
    Map<String, Object> local = new LinkedHashMap<>();
    local.put("server.address", LOCAL);
    // Where it has a port of its own; Spring Boot refuses the setting elsewhere.
    if (!Objects.equals(
            environment.getProperty("management.server.port", port(environment)), port(environment))
        && !environment.containsProperty("management.server.address")) {
      local.put("management.server.address", LOCAL);
    }
    environment.getPropertySources().addLast(new MapPropertySource(NAME, local));
  }

  private static String port(ConfigurableEnvironment environment) {
    return environment.getProperty("server.port", "");
  }

  /** Said here, because Spring Boot would repeat the key when it cannot bind it. */
  private static void refusePlainKeys(ConfigurableEnvironment environment) {
    if (Stream.of("khulasa.access.keys", "khulasa.access.keys[0]")
        .anyMatch(name -> !environment.getProperty(name, "").isBlank())) {
      throw new PipelineException(
          FailureKind.START,
          "khulasa.access.keys holds a key as it is. Settings hold an id and the key's sha256:"
              + " ./khulasa keys new NAME makes a key and says what to write.");
    }
  }

  /** After the files of settings are read. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
