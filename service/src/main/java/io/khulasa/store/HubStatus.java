package io.khulasa.store;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What an answer's status means for a pull. */
final class HubStatus {

  private HubStatus() {}

  /**
   * Returns when the answer is the file, or a part of it.
   *
   * @throws TransientFailure when the next try may do better
   * @throws io.khulasa.failure.PipelineException when it would not
   */
  static void require(HubAnswer answer, URI file) throws TransientFailure {
    int status = answer.status();
    if (status == 200 || status == 206) {
      return;
    }
    answer.discard();
    // Addresses of other hosts are good for minutes; the next try gets a new one.
    if (status == 408 || status == 429 || status >= 500 || !answer.hubs()) {
      throw new TransientFailure(
          answer.response().uri().getHost() + " answers " + status + " for " + file,
          answer.response().headers().firstValue("Retry-After").map(HubStatus::pause).orElse(null));
    }
    throw Refusal.because(
        switch (status) {
          case 401, 403 ->
              "the hub does not give out "
                  + file
                  + " ("
                  + status
                  + "): give a token that may read it, with HF_TOKEN or --khulasa.store.token=,"
                  + " and accept the model's terms on its page; a repository that does not exist"
                  + " looks the same";
          case 404 ->
              "there is no "
                  + file
                  + " (404): the catalogue is out of date, or the endpoint is no hub";
          default -> "the hub answers " + status + " for " + file;
        });
  }

  /** Seconds, or a date. */
  private static @Nullable Duration pause(String retryAfter) {
    try {
      if (retryAfter.chars().allMatch(Character::isDigit)) {
        return Duration.ofSeconds(Long.parseLong(retryAfter));
      }
      Instant then =
          ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration pause = Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), then);
      return pause.isNegative() ? Duration.ZERO : pause;
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
