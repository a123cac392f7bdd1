package io.khulasa.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * A failure as the wire tells it.
 *
 * @param status of HTTP
 * @param code a stable name
 * @param title the same in a few words
 * @param detail in plain words, without any text of the request
 * @param headers that go with it
 */
record Failure(
    HttpStatusCode status, String code, String title, String detail, HttpHeaders headers) {

  Failure(HttpStatusCode status, String code, String title, String detail) {
    this(status, code, title, detail, new HttpHeaders());
  }
}
