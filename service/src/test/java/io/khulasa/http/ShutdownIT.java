package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM to a process that serves. */
final class ShutdownIT {

  private static final int SIGTERM_STATUS = 128 + 15;

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir private Path folder;
  private int port;
  private Process process;

  @BeforeEach
  void start() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SlowService.class.getName(),
                "--server.port=" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptions()
        .until(() -> get("/actuator/health/readiness").statusCode() == 200);
  }

  @AfterEach
  void end() {
    process.destroyForcibly();
  }

  @Test
  void whatRunsEndsAndWhatIsNewIsRefused() throws Exception {
    CompletableFuture<HttpResponse<String>> running =
        client.sendAsync(translate("خبر"), BodyHandlers.ofString());
    await().until(() -> Files.readString(folder.resolve("log")).contains(SlowService.WORKING));

    process.destroy();

    await().until(() -> get("/actuator/health/readiness").statusCode() == 503);
    assertThat(running).isNotDone();
    HttpResponse<String> refused = client.send(translate("قلم"), BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
    assertThat(refused.body()).contains("\"code\":\"NOT_READY\"", "The service is stopping.");
    assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    HttpResponse<String> answered = running.get(1, TimeUnit.MINUTES);
    assertThat(answered.statusCode()).isEqualTo(200);
    assertThat(answered.body()).contains("\"translatedText\":\"xbr\"");
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(SIGTERM_STATUS);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private HttpRequest translate(String text) {
    return HttpRequest.newBuilder(uri("/translate"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"q\": \"%s\"}".formatted(text)))
        .build();
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
  }
}
