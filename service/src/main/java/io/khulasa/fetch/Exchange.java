package io.khulasa.fetch;

import io.khulasa.failure.PipelineException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** One request and its answer; redirects are answers here. */
final class Exchange {

  private final WebClient client;

  Exchange(WebClient client) {
    this.client = client;
  }

  /**
   * Asks for a URL. An error is a {@code PipelineException} or a {@link FetchFault}.
   *
   * @param accept what is wanted
   * @param limit bytes of the body as it comes
   * @param wanted refuses a page by its head, before its body is read
   */
  Mono<Reply> get(PageUrl url, String accept, long limit, Consumer<Head> wanted) {
    return client
        .get()
        .uri(url.uri())
        .header(HttpHeaders.ACCEPT, accept)
        .exchangeToMono(response -> read(response, head(url, response), limit, wanted))
        .onErrorMap(Faults::of);
  }

  private static Mono<Reply> read(
      ClientResponse response, Head head, long limit, Consumer<Head> wanted) {
    if (!head.isPage()) {
      RuntimeException failure =
          head.isFailure()
              ? Faults.ofStatus(
                  head.status(), head.wait(Instant.ofEpochMilli(System.currentTimeMillis())))
              : null;
      return hangUp(response)
          .then(failure == null ? Mono.just(new Reply(head, new byte[0])) : Mono.error(failure));
    }
    try {
      wanted.accept(head);
      if (head.length() > limit) {
        throw Packing.tooLarge(limit);
      }
    } catch (PipelineException refusal) {
      return hangUp(response).then(Mono.error(refusal));
    }
    return response
        .bodyToFlux(DataBuffer.class)
        .collect(ByteArrayOutputStream::new, (body, buffer) -> append(body, buffer, limit))
        .map(body -> new Reply(head, body.toByteArray()));
  }

  /** Ends the connection at the first bytes of a body that nobody wants: it may have no end. */
  private static Mono<Void> hangUp(ClientResponse response) {
    return response
        .bodyToFlux(DataBuffer.class)
        .doOnNext(DataBufferUtils::release)
        .next()
        .onErrorComplete()
        .then();
  }

  private static void append(ByteArrayOutputStream body, DataBuffer buffer, long limit) {
    try {
      int length = buffer.readableByteCount();
      if (body.size() + (long) length > limit) {
        throw Packing.tooLarge(limit);
      }
      byte[] bytes = new byte[length];
      buffer.read(bytes);
      body.write(bytes, 0, length);
    } finally {
      DataBufferUtils.release(buffer);
    }
  }

  private static Head head(PageUrl url, ClientResponse response) {
    HttpHeaders headers = response.headers().asHttpHeaders();
    return new Head(
        url,
        response.statusCode().value(),
        length(headers.getFirst(HttpHeaders.CONTENT_LENGTH)),
        headers.getFirst(HttpHeaders.CONTENT_TYPE),
        headers.getFirst(HttpHeaders.CONTENT_ENCODING),
        inUtf8(headers.getFirst(HttpHeaders.LOCATION)),
        headers.getFirst(HttpHeaders.RETRY_AFTER));
  }

  private static long length(@Nullable String header) {
    return header != null && header.matches("[0-9]{1,18}") ? Long.parseLong(header) : -1;
  }

  /** Arabic addresses are often sent as bare UTF-8, of which each byte came as a character. */
  private static @Nullable String inUtf8(@Nullable String header) {
    return header == null
        ? null
        : new String(header.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
