package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;
import static org.springframework.http.HttpHeaders.RETRY_AFTER;
import static org.springframework.http.HttpHeaders.WWW_AUTHENTICATE;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.InferenceScheduler;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Every failure to what the wire tells of it; each kind has its status here and nowhere else. */
@Component
final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private record Kind(HttpStatusCode status, String title) {}

  private static final String REFUSALS = "khulasa.refusals";

  private final InferenceScheduler scheduler;
  private final FrameworkFailures framework;
  private final MeterRegistry meters;

  Failures(InferenceScheduler scheduler, FrameworkFailures framework, MeterRegistry meters) {
    this.scheduler = scheduler;
    this.framework = framework;
    this.meters = meters;
  }

  /**
   * What the wire tells of an error, which is counted by its code.
   *
   * @param place where in the request it happened, empty for the whole of it
   */
  Failure of(Throwable error, String place) {
    Failure failure = told(error, place);
    meters.counter(REFUSALS, "reason", failure.code()).increment();
    return failure;
  }

  private Failure told(Throwable error, String place) {
    if (!(error instanceof PipelineException failure)) {
      return framework.of(error, place);
    }
    Kind kind = kind(failure.kind());
    HttpHeaders headers = new HttpHeaders();
    if (kind.status.equals(HttpStatus.TOO_MANY_REQUESTS)
        || kind.status.equals(HttpStatus.SERVICE_UNAVAILABLE)) {
      Duration known = failure.retryAfter();
      headers.set(
          RETRY_AFTER, seconds(known == null ? scheduler.retryAfter(failure.kind()) : known));
    }
    if (failure.kind() == FailureKind.NO_KEY) {
      headers.set(WWW_AUTHENTICATE, "Bearer");
    }
    return new Failure(
        kind.status,
        failure.kind().name(),
        kind.title,
        requireNonNullElse(failure.getMessage(), kind.title),
        headers);
  }

  /**
   * An article that failed among several.
   *
   * @param number its place among the articles of the request
   */
  SummarizeAnswer.Failed article(
      @Nullable String id, long number, Throwable error, String requestId) {
    Failure failure = of(error, "articles[%d]".formatted(number));
    log(failure, error);
    return new SummarizeAnswer.Failed(id, Problem.inPlace(failure, requestId));
  }

  /** Writes down what an operator should know: our own faults, never text of a request. */
  void log(Failure failure, Throwable error) {
    if (failure.status().value() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
      LOG.error("{}: {}", failure.code(), failure.detail(), WordlessError.of(error));
    } else if (failure.status().is5xxServerError()) {
      LOG.warn("{}: {}", failure.code(), failure.detail());
    }
  }

  private static Kind kind(FailureKind kind) {
    return switch (kind) {
      case MALFORMED -> new Kind(HttpStatus.BAD_REQUEST, "The request cannot be read");
      case EMPTY -> new Kind(HttpStatus.BAD_REQUEST, "There is no text");
      case TOO_LARGE -> new Kind(HttpStatus.CONTENT_TOO_LARGE, "The request is too large");
      case TOO_LONG -> new Kind(HttpStatus.UNPROCESSABLE_CONTENT, "The text is too long");
      case NOT_ARABIC -> new Kind(HttpStatus.UNPROCESSABLE_CONTENT, "The text is not Arabic");
      case UNSUPPORTED_LANGUAGE ->
          new Kind(HttpStatus.UNPROCESSABLE_CONTENT, "These languages are not served");
      case UNSUPPORTED_OPTION ->
          new Kind(HttpStatus.UNPROCESSABLE_CONTENT, "This option is not served");
      case NO_KEY -> new Kind(HttpStatus.UNAUTHORIZED, "A key is needed");
      case RATE -> new Kind(HttpStatus.TOO_MANY_REQUESTS, "Too many requests");
      case KEY -> new Kind(HttpStatus.FORBIDDEN, "The key is not known");
      case NOT_FOUND -> new Kind(HttpStatus.NOT_FOUND, "It is not here");
      case QUOTA -> new Kind(HttpStatus.TOO_MANY_REQUESTS, "The quota is used up");
      case BAD_URL -> new Kind(HttpStatus.BAD_REQUEST, "The address cannot be fetched");
      case FETCH_OFF -> new Kind(HttpStatus.FORBIDDEN, "Pages are not fetched here");
      case FETCH_FORBIDDEN -> new Kind(HttpStatus.FORBIDDEN, "This address must not be fetched");
      case FETCH_FAILED -> new Kind(HttpStatus.BAD_GATEWAY, "The page could not be fetched");
      case FETCH_TIMEOUT -> new Kind(HttpStatus.GATEWAY_TIMEOUT, "The page took too long");
      case PAGE_UNREADABLE -> new Kind(HttpStatus.UNPROCESSABLE_CONTENT, "The page cannot be read");
      case OVERLOADED -> new Kind(HttpStatus.TOO_MANY_REQUESTS, "There is too much to do");
      case DEADLINE -> new Kind(HttpStatus.GATEWAY_TIMEOUT, "The answer took too long");
      case NOT_READY -> new Kind(HttpStatus.SERVICE_UNAVAILABLE, "The service is not ready");
      case KEY_REUSED ->
          new Kind(HttpStatus.UNPROCESSABLE_CONTENT, "The key belongs to another request");
      case STORAGE -> new Kind(HttpStatus.INSUFFICIENT_STORAGE, "It cannot be stored");
      case INFERENCE -> new Kind(HttpStatus.INTERNAL_SERVER_ERROR, "The model failed");
      case START -> new Kind(HttpStatus.SERVICE_UNAVAILABLE, "The service cannot start");
    };
  }

  /** Whole seconds, rounded up, at least one. */
  private static String seconds(Duration duration) {
    return String.valueOf(Math.max(1, duration.plusMillis(999).toSeconds()));
  }
}
