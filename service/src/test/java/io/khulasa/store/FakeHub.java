package io.khulasa.store;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.head;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.matching.UrlPattern;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A hub with one model, {@code tiny}, of three files. */
final class FakeHub implements AutoCloseable {

  static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
  static final String ENCODER = "onnx/encoder.onnx";
  static final String DECODER = "onnx/decoder.onnx";
  static final String TOKENIZER = "tokenizer.json";

  static final Map<String, byte[]> FILES =
      Map.of(ENCODER, bytes(1, 200_000), DECODER, bytes(2, 100_000), TOKENIZER, bytes(3, 5_000));

  /** Patience for tests: three tries, at once. */
  static final Patience SHORT =
      new Patience(3, Duration.ofMillis(1), Duration.ofMillis(1500), Duration.ofMillis(800));

  private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

  /** Starts it, with every file as the real hub serves large ones, but without another host. */
  FakeHub() {
    server.start();
    FILES.forEach(
        (path, body) -> {
          stub(head(at("main", path)).willReturn(facts(path)));
          stub(head(at(COMMIT, path)).willReturn(facts(path)));
          stub(get(at(COMMIT, path)).willReturn(whole(path)));
        });
  }

  /** A model of those files; its revision is a branch. */
  static CatalogEntry entry() {
    return entry("main", true);
  }

  static CatalogEntry entry(String revision, boolean commercial) {
    return new CatalogEntry(
        "tiny",
        ModelCard.Task.TRANSLATION,
        "encoder-decoder",
        "somebody/tiny",
        revision,
        "MIT",
        commercial,
        1,
        List.of(),
        List.of(ENCODER, DECODER, TOKENIZER),
        Map.of("graphs", Map.of("encoder", ENCODER, "decoder", DECODER), "tokenizer", TOKENIZER));
  }

  private static byte[] bytes(long seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] file(String path) {
    return Objects.requireNonNull(FILES.get(path));
  }

  static UrlPattern at(String revision, String path) {
    return urlEqualTo("/somebody/tiny/resolve/" + revision + "/" + path);
  }

  /** What the hub says of a file when asked without its bytes. */
  static ResponseDefinitionBuilder facts(String path) {
    return facts(path, "https://cdn.invalid/" + path, sha256(file(path)));
  }

  static ResponseDefinitionBuilder facts(String path, String location, String sha256) {
    return aResponse()
        .withStatus(302)
        .withHeader("Location", location)
        .withHeader("X-Repo-Commit", COMMIT)
        .withHeader("X-Linked-Size", String.valueOf(file(path).length))
        .withHeader("X-Linked-Etag", "\"" + sha256 + "\"");
  }

  static ResponseDefinitionBuilder whole(String path) {
    return whole(path, version(path));
  }

  static ResponseDefinitionBuilder whole(String path, String version) {
    return aResponse()
        .withHeader("ETag", version)
        .withHeader("X-Repo-Commit", COMMIT)
        .withBody(file(path));
  }

  /** The file from an offset on, as an answer to a range. */
  static ResponseDefinitionBuilder rest(String path, int from) {
    byte[] body = file(path);
    return aResponse()
        .withStatus(206)
        .withHeader("ETag", version(path))
        .withHeader("Content-Range", "bytes %d-%d/%d".formatted(from, body.length - 1, body.length))
        .withBody(Arrays.copyOfRange(body, from, body.length));
  }

  /** A tag that is no checksum. */
  static String version(String path) {
    return "\"v1-" + path.length() + "\"";
  }

  void stub(MappingBuilder mapping) {
    server.stubFor(mapping);
  }

  List<LoggedRequest> requests(String method, String path) {
    return server.getAllServeEvents().stream()
        .map(event -> event.getRequest())
        .map(LoggedRequest::createFrom)
        .filter(request -> request.getMethod().value().equals(method))
        .filter(request -> request.getUrl().endsWith(path))
        .toList();
  }

  int asked() {
    return server.getAllServeEvents().size();
  }

  void forget() {
    server.resetRequests();
  }

  int port() {
    return server.port();
  }

  StoreProperties properties(@Nullable String token) {
    return new StoreProperties(URI.create("http://localhost:" + port()), token, false);
  }

  ModelPull pull(Path root) {
    return pull(root, null);
  }

  ModelPull pull(Path root, @Nullable String token) {
    return new ModelPull(
        root,
        new HubSource(properties(token), SHORT),
        folder -> Long.MAX_VALUE,
        PullProgress.UNSEEN);
  }

  @Override
  public void close() {
    server.stop();
  }
}
