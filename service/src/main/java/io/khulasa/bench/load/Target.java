package io.khulasa.bench.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The service under load.
 *
 * @param address of it
 * @param keys that each kind of caller shows; none where none is needed
 * @param deadline that each request states
 * @param process its number, where it is a process of this machine; else null
 * @param client that asks
 */
record Target(
    URI address,
    Map<Traffic, String> keys,
    Duration deadline,
    @Nullable Long process,
    HttpClient client) {

  /** How long after its deadline an answer is waited for. */
  static final Duration GRACE = Duration.ofSeconds(60);

  Target {
    keys = Map.copyOf(keys);
  }

  static Target of(
      URI address, Map<Traffic, String> keys, Duration deadline, @Nullable Long process) {
    return new Target(
        address,
        keys,
        deadline,
        process,
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
  }

  /** A request for an article; {@code accept} is the kind of answer. */
  HttpRequest request(Traffic traffic, String body, String accept) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/summarize"))
            .header("Content-Type", "application/json")
            .header("Accept", accept)
            .header("X-Request-Timeout", deadline.toMillis() + "ms")
            .timeout(deadline.plus(GRACE))
            .POST(BodyPublishers.ofString(body));
    String key = keys.get(traffic);
    return (key == null ? request : request.header("X-Api-Key", key)).build();
  }

  /** Asks without waiting. What is cancelled closes its connection. */
  CompletableFuture<HttpResponse<Void>> begin(Traffic traffic, String body) {
    return client.sendAsync(request(traffic, body, "application/json"), BodyHandlers.discarding());
  }

  /** Asks without waiting; never fails. */
  CompletableFuture<Reply> ask(Traffic traffic, String body) {
    long start = System.nanoTime();
    return begin(traffic, body)
        .handle(
            (answer, failure) -> {
              Duration took = Duration.ofNanos(System.nanoTime() - start);
              return answer == null
                  ? new Reply(0, took, 0)
                  : new Reply(answer.statusCode(), took, retryAfter(answer));
            });
  }

  /** What stands at a path. */
  String get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address.resolve(path)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  private static long retryAfter(HttpResponse<?> answer) {
    return answer.headers().firstValueAsLong("Retry-After").orElse(1);
  }
}
