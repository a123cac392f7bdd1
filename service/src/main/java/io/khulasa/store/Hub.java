package io.khulasa.store;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A model hub over HTTP. Redirects are followed by hand: the token is shown to the hub alone, and
 * what the hub says of a file is on the redirect to the host that has its bytes.
 */
final class Hub {

  private static final int MOST_REDIRECTS = 8;
  private static final Duration CONNECT = Duration.ofSeconds(20);

  private final StoreProperties properties;
  private final HttpClient client;
  private final Duration silence;

  /**
   * A hub.
   *
   * @param silence how long an answer may take to begin
   */
  Hub(StoreProperties properties, Duration silence) {
    this.properties = properties;
    this.silence = silence;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  /** A file's address. */
  URI address(String repository, String revision, String path) {
    String endpoint = properties.endpoint().toString();
    String base = endpoint.endsWith("/") ? endpoint : endpoint + "/";
    return URI.create(base + repository + "/resolve/" + revision + "/" + path);
  }

  /** What the hub says of a file. */
  HubFacts facts(URI file) throws IOException, InterruptedException {
    HubAnswer answer = send("HEAD", file, Map.of());
    answer.discard();
    if (answer.hubs() && !Redirect.is(answer.status())) {
      HubStatus.require(answer, file);
    }
    boolean measured = answer.status() == 200 && answer.facts().bytes() == null;
    long length = answer.response().headers().firstValueAsLong("Content-Length").orElse(0);
    return measured && length > 0
        ? answer.facts().or(new HubFacts(null, length, null))
        : answer.facts();
  }

  /** Asks for a file's bytes. */
  HubAnswer get(URI file, Map<String, String> headers) throws IOException, InterruptedException {
    return send("GET", file, headers);
  }

  private HubAnswer send(String method, URI file, Map<String, String> headers)
      throws IOException, InterruptedException {
    URI address = file;
    boolean hubs = true;
    HubFacts facts = HubFacts.NONE;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
          exchange(request(method, address, headers, hubs));
      facts = facts.or(HubFacts.of(response.headers(), hubs));
      HubAnswer answer = new HubAnswer(response, facts, hubs);
      boolean allKnown = facts.bytes() != null && facts.sha256() != null;
      if (!Redirect.is(answer.status()) || (method.equals("HEAD") && allKnown)) {
        return answer;
      }
      answer.discard();
      address = Redirect.next(address, location(response.headers(), address));
      hubs = hubs && Redirect.sameOrigin(address, properties.endpoint());
    }
    throw Refusal.because(file + " redirects more than " + MOST_REDIRECTS + " times");
  }

  private static String location(HttpHeaders headers, URI address) {
    return headers
        .firstValue("Location")
        .orElseThrow(() -> Refusal.because(address + " redirects to nowhere"));
  }

  private HttpRequest request(
      String method, URI address, Map<String, String> headers, boolean hubs) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("User-Agent", "khulasa")
            .header("Accept-Encoding", "identity");
    if (!method.equals("GET")) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    }
    headers.forEach(request::header);
    String token = properties.token();
    if (token != null && hubs) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
  }

  private HttpResponse<Flow.Publisher<List<ByteBuffer>>> exchange(HttpRequest request)
      throws IOException, InterruptedException {
    String host = request.uri().getHost();
    CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> response =
        client.sendAsync(request, BodyHandlers.ofPublisher());
    try {
      return response.get(silence.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new TransientFailure(host + " does not answer");
    } catch (ExecutionException e) {
      throw new TransientFailure(host + " cannot be reached (" + e.getCause() + ")");
    } finally {
      response.cancel(true);
    }
  }
}
