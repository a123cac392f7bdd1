package io.khulasa;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Leaves OpenTelemetry out where no endpoint is set that traces go to: it would measure every
 * request for nobody.
 */
final class NoTracesUnlessTold implements EnvironmentPostProcessor, Ordered {

  private static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";
  private static final String PACKAGE = "org.springframework.boot.";

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.getProperty(ENDPOINT, "").isBlank()) {
      String left =
          String.join(
              ",",
              PACKAGE
                  + "micrometer.tracing.opentelemetry.autoconfigure"
                  + ".OpenTelemetryTracingAutoConfiguration",
              PACKAGE
                  + "micrometer.tracing.opentelemetry.autoconfigure.otlp"
                  + ".OtlpTracingAutoConfiguration",
              PACKAGE + "opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration");
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  "khulasa-no-traces-unless-told", Map.of("spring.autoconfigure.exclude", left)));
    }
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
