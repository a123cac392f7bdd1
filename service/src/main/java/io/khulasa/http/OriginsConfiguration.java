package io.khulasa.http;

import io.khulasa.access.AccessProperties;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;

/** Which pages of other hosts a browser lets ask: none, unless the settings name them. */
@Configuration(proxyBeanMethods = false)
class OriginsConfiguration {

  private static final Duration REMEMBERED = Duration.ofHours(1);

  /** Before the keys: a browser's question ahead of the request shows none. */
  @Bean
  @Order(KeyFilter.ORDER - 1)
  CorsWebFilter originsFilter(AccessProperties access) {
    CorsConfiguration allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(access.origins());
    allowed.setAllowedMethods(List.of("GET", "POST", "DELETE"));
    allowed.setAllowedHeaders(List.of(CorsConfiguration.ALL));
    allowed.setExposedHeaders(
        List.of(RequestIds.HEADER, "Location", "Retry-After", "Server-Timing"));
    allowed.setMaxAge(REMEMBERED);
    // Without origins there are no rules either: a browser then shares nothing, and nobody else
    // asks.
    return new CorsWebFilter(exchange -> access.origins().isEmpty() ? null : allowed);
  }
}
