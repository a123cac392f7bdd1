package io.khulasa.http;

import static java.util.Objects.requireNonNull;
import static org.springframework.http.HttpHeaders.LOCATION;
import static org.springframework.http.HttpHeaders.RETRY_AFTER;

import io.khulasa.access.Caller;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.job.Job;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes requests that are answered later. */
@Component
final class JobIntake {

  static final String KEY = "Idempotency-Key";

  /** Seconds between two looks at a job that has not ended. */
  static final String PAUSE = "2";

  private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /** Bodies that are held in memory at once on their way to the disk. */
  private static final int MOST = 2;

  private final Jobs jobs;
  private final Callers callers;
  private final Asynchronous asynchronous;
  private final JsonMapper json;
  private final AtomicInteger coming = new AtomicInteger();

  JobIntake(Jobs jobs, Callers callers, Asynchronous asynchronous, JsonMapper json) {
    this.jobs = jobs;
    this.callers = callers;
    this.asynchronous = asynchronous;
    this.json = json;
  }

  boolean wants(ServerRequest request) {
    return asynchronous.wants(request.exchange().getRequest());
  }

  /** Answers when the job is on the disk. */
  Mono<ServerResponse> take(ServerRequest request) {
    return Mono.defer(
        () -> {
          if (coming.incrementAndGet() > MOST) {
            coming.decrementAndGet();
            throw new PipelineException(
                FailureKind.OVERLOADED,
                "%d jobs are being sent at this moment, which is the limit.".formatted(MOST));
          }
          return read(request.exchange())
              .publishOn(Schedulers.boundedElastic())
              .flatMap(body -> submit(request.exchange(), body))
              .flatMap(job -> accepted(request.exchange(), job))
              .doFinally(signal -> coming.decrementAndGet());
        });
  }

  private Mono<byte[]> read(ServerWebExchange exchange) {
    int limit = Math.toIntExact(asynchronous.limit(exchange.getRequest()));
    return DataBufferUtils.join(exchange.getRequest().getBody(), limit)
        .map(JobIntake::bytes)
        .switchIfEmpty(
            Mono.error(
                () -> new PipelineException(FailureKind.MALFORMED, "The request has no body.")));
  }

  private Mono<Job> submit(ServerWebExchange exchange, byte[] body) {
    String path = exchange.getRequest().getPath().pathWithinApplication().value();
    Caller caller = Callers.of(exchange);
    byte[] kept = body;
    if (path.equals(Asynchronous.SUMMARIZE)) {
      check(json.readValue(body, SummarizeBody.class));
    } else {
      TranslateBody translation = json.readValue(body, TranslateBody.class);
      if (caller == null) {
        caller = callers.identify(translation.apiKey(), exchange);
      }
      check(translation);
      kept = translation.apiKey() == null ? body : keyless(body);
    }
    String key = key(exchange.getRequest().getHeaders().getFirst(KEY));
    String owner = requireNonNull(caller).id();
    byte[] request = kept;
    return Jobs.aside(() -> jobs.desk().submit(owner, path, key, request));
  }

  private Mono<ServerResponse> accepted(ServerWebExchange exchange, Job job) {
    ServerResponse.BodyBuilder response =
        ServerResponse.accepted()
            .header(LOCATION, Jobs.link(exchange, job))
            .varyBy(Asynchronous.PREFER)
            .contentType(MediaType.APPLICATION_JSON);
    if (!job.state().isEnd()) {
      response.header(RETRY_AFTER, PAUSE);
    }
    if (Asynchronous.isPreferred(exchange.getRequest())) {
      response.header("Preference-Applied", Asynchronous.RESPOND_ASYNC);
    }
    return response.bodyValue(jobs.json(exchange, job));
  }

  /** What is plain at the first sight need not become a job. */
  private static void check(SummarizeBody body) {
    Formats.of(body.format());
    if (body.text() == null && body.url() == null && body.articles() == null) {
      throw new PipelineException(FailureKind.EMPTY, "The field text is missing.");
    }
  }

  private static void check(TranslateBody body) {
    Formats.of(body.format());
    if (body.q() == null) {
      throw new PipelineException(FailureKind.MALFORMED, "The field q is missing.");
    }
  }

  /** A key is never kept. */
  private byte[] keyless(byte[] body) {
    JsonNode tree = json.readTree(body);
    if (tree instanceof ObjectNode fields) {
      fields.remove("api_key");
    }
    return json.writeValueAsBytes(tree);
  }

  private static @Nullable String key(@Nullable String sent) {
    if (sent != null && !KEYS.matcher(sent).matches()) {
      throw new PipelineException(
          FailureKind.MALFORMED,
          "The header Idempotency-Key must have 1 to 255 visible ASCII characters.");
    }
    return sent;
  }

  private static byte[] bytes(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
