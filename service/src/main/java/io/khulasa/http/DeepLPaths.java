package io.khulasa.http;

import org.springframework.http.HttpStatus;

/** What differs on DeepL's paths from all others. */
final class DeepLPaths {

  private DeepLPaths() {}

  /** DeepL knows no 422: a request that cannot be served is a bad one, which nobody retries. */
  static Failure fit(Failure failure, String path) {
    boolean theirs = path.startsWith("/v2/") || path.startsWith("/v3/glossaries");
    return theirs && failure.status().equals(HttpStatus.UNPROCESSABLE_CONTENT)
        ? new Failure(
            HttpStatus.BAD_REQUEST,
            failure.code(),
            failure.title(),
            failure.detail(),
            failure.headers())
        : failure;
  }
}
