package io.khulasa.http;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A problem of RFC 9457.
 *
 * @param error the detail once more, where LibreTranslate's clients look for it
 * @param message the detail once more, where DeepL's clients look for it
 */
@JsonInclude(NON_NULL)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String requestId,
    @Nullable String error,
    @Nullable String message) {

  private static final String TYPE = "urn:khulasa:problem:";

  /** The whole answer. */
  static Problem alone(Failure failure, String requestId) {
    return of(failure, requestId, failure.detail());
  }

  /** One article's place among several. */
  static Problem inPlace(Failure failure, String requestId) {
    return of(failure, requestId, null);
  }

  private static Problem of(Failure failure, String requestId, @Nullable String forOldClients) {
    return new Problem(
        TYPE + failure.code(),
        failure.title(),
        failure.status().value(),
        failure.detail(),
        failure.code(),
        requestId,
        forOldClients,
        forOldClients);
  }
}
