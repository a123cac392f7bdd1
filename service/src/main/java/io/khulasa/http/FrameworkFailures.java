package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;

import io.khulasa.failure.FailureKind;
import io.khulasa.pipeline.LimitsProperties;
import io.netty.handler.timeout.ReadTimeoutException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ContentTooLargeException;
import tools.jackson.core.JacksonException;

/** What the framework refuses, in our words: its own may repeat the request. */
@Component
final class FrameworkFailures {

  private final LimitsProperties limits;

  FrameworkFailures(LimitsProperties limits) {
    this.limits = limits;
  }

  /**
   * What the wire tells of an error that is not the pipeline's.
   *
   * @param place where in the request it happened, empty for the whole of it
   */
  Failure of(Throwable error, String place) {
    if (cause(error, DataBufferLimitException.class) != null
        || error instanceof ContentTooLargeException) {
      return new Failure(
          HttpStatus.CONTENT_TOO_LARGE,
          FailureKind.TOO_LARGE.name(),
          "The request is too large",
          "The body has more than %d bytes, which is the limit."
              .formatted(limits.body().toBytes()));
    }
    if (cause(error, ReadTimeoutException.class) != null) {
      return new Failure(
          HttpStatus.REQUEST_TIMEOUT,
          HttpStatus.REQUEST_TIMEOUT.name(),
          "The request stopped in the middle",
          "Nothing more of the body came for a while.");
    }
    JacksonException json = cause(error, JacksonException.class);
    if (json != null) {
      return malformed(JsonFaults.describe(json, place));
    }
    return error instanceof ErrorResponse response ? refused(response) : internal();
  }

  private static Failure refused(ErrorResponse response) {
    HttpStatusCode status = response.getStatusCode();
    HttpStatus known = HttpStatus.resolve(status.value());
    if (known == null || status.is5xxServerError()) {
      return internal();
    }
    if (known == HttpStatus.BAD_REQUEST) {
      return malformed("The request cannot be read: its body is missing or of the wrong kind.");
    }
    return new Failure(
        status,
        known.name(),
        sentence(known.getReasonPhrase()),
        detail(known, response),
        response.getHeaders());
  }

  private static String detail(HttpStatus status, ErrorResponse response) {
    return switch (status) {
      case NOT_FOUND -> "There is nothing at this path; /v3/api-docs lists what there is.";
      case METHOD_NOT_ALLOWED ->
          "This path takes %s."
              .formatted(
                  requireNonNullElse(response.getHeaders().getFirst("Allow"), "another method"));
      case UNSUPPORTED_MEDIA_TYPE ->
          "This path does not take this Content-Type; send application/json.";
      case NOT_ACCEPTABLE -> "This path has no answer of the types in Accept.";
      default -> sentence(status.getReasonPhrase()) + ".";
    };
  }

  private static Failure malformed(String detail) {
    return new Failure(
        HttpStatus.BAD_REQUEST, FailureKind.MALFORMED.name(), "The request cannot be read", detail);
  }

  private static Failure internal() {
    return new Failure(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "INTERNAL",
        "Something went wrong",
        "Something went wrong here; the log knows it by the request's id.");
  }

  private static String sentence(String phrase) {
    return phrase.charAt(0) + phrase.substring(1).toLowerCase(Locale.ROOT);
  }

  private static <T extends Throwable> @Nullable T cause(Throwable error, Class<T> type) {
    Throwable at = error;
    for (int depth = 0; at != null && depth < 10; depth++) {
      if (type.isInstance(at)) {
        return type.cast(at);
      }
      at = at.getCause();
    }
    return null;
  }
}
