package io.khulasa.http;

import io.khulasa.failure.FailureKind;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What the clients of DeepL and LibreTranslate expect where we say something else. */
final class FacadePaths {

  /** What DeepL answers, and its clients do not retry. */
  private static final HttpStatusCode QUOTA_EXCEEDED = HttpStatusCode.valueOf(456);

  private static final Set<String> LIBRE_TRANSLATE = Set.of("/translate", "/detect");

  private FacadePaths() {}

  /** The failure as the path's clients know it. */
  static Failure fit(Failure failure, String path) {
    boolean deepl = path.startsWith("/v2/") || path.startsWith("/v3/glossaries");
    if (failure.code().equals(FailureKind.NO_KEY.name())) {
      // Neither knows a 401: a missing key is told as a wrong one.
      return deepl || LIBRE_TRANSLATE.contains(path)
          ? with(failure, HttpStatus.FORBIDDEN)
          : failure;
    }
    if (!deepl) {
      return failure;
    }
    if (failure.code().equals(FailureKind.QUOTA.name())) {
      return with(failure, QUOTA_EXCEEDED);
    }
    // DeepL knows no 422: a request that cannot be served is a bad one, which nobody retries.
    return failure.status().equals(HttpStatus.UNPROCESSABLE_CONTENT)
        ? new Failure(
            HttpStatus.BAD_REQUEST,
            failure.code(),
            failure.title(),
            failure.detail(),
            failure.headers())
        : failure;
  }

  /** Another status, without what goes with the first one only. */
  private static Failure with(Failure failure, HttpStatusCode status) {
    return new Failure(
        status, failure.code(), failure.title(), failure.detail(), new HttpHeaders());
  }
}
