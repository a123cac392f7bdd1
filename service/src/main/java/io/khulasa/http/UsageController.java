package io.khulasa.http;

import static java.util.Objects.requireNonNull;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.khulasa.access.Caller;
import io.khulasa.access.CharacterQuota;
import io.khulasa.access.Rate;
import io.khulasa.access.Urgency;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** What a key may do, and what it has done. */
@RestController
@Tag(name = "Service")
final class UsageController {

  /**
   * A caller's month.
   *
   * @param key the id of the caller's key; {@code everybody} where none is needed
   * @param priority of its requests
   * @param characters translated in this calendar month
   * @param limit of them; null for none
   * @param resets when the next month begins
   * @param rate how many requests it may make; null for any number
   */
  record UsageJson(
      String key,
      Urgency priority,
      long characters,
      @Nullable Long limit,
      Instant resets,
      @Nullable RateJson rate) {}

  /** Requests in a period. */
  record RateJson(int requests, long seconds) {}

  @Operation(summary = "Characters that the key had translated this month, and its limits")
  @GetMapping(path = "/usage", produces = APPLICATION_JSON_VALUE)
  UsageJson usage(ServerWebExchange exchange) {
    Caller caller = requireNonNull(Callers.of(exchange));
    CharacterQuota quota = caller.quota();
    Rate rate = caller.rate();
    return new UsageJson(
        caller.id(),
        caller.urgency(),
        quota.used(),
        quota.limit() == 0 ? null : quota.limit(),
        quota.resets(),
        rate == null ? null : new RateJson(rate.requests(), rate.period().toSeconds()));
  }
}
