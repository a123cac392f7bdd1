package io.khulasa.http;

import static org.springframework.http.MediaType.APPLICATION_JSON;

import io.khulasa.job.JobProperties;
import io.khulasa.pipeline.LimitsProperties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Which requests become jobs: those that ask for it, and those too large to be waited for. */
@Component
final class Asynchronous {

  static final String SUMMARIZE = "/summarize";
  static final String TRANSLATE = "/translate";
  static final String PREFER = "Prefer";
  static final String RESPOND_ASYNC = "respond-async";

  private static final Set<String> PATHS = Set.of(SUMMARIZE, TRANSLATE);

  private final boolean taken;
  private final long usual;
  private final long large;

  Asynchronous(LimitsProperties limits, JobProperties jobs) {
    this.taken = jobs.isOn();
    this.usual = limits.body().toBytes();
    this.large = Math.max(usual, jobs.body().toBytes());
  }

  /** Whether a request becomes a job. Where no jobs are taken, the preference is not heeded. */
  boolean wants(ServerHttpRequest request) {
    return taken
        && request.getMethod().equals(HttpMethod.POST)
        && PATHS.contains(request.getPath().pathWithinApplication().value())
        && isJson(request.getHeaders().getContentType())
        && (isPreferred(request) || request.getHeaders().getContentLength() > usual);
  }

  /** Whether the sender asks for it. */
  static boolean isPreferred(ServerHttpRequest request) {
    return request.getHeaders().getOrEmpty(PREFER).stream()
        .flatMap(line -> Stream.of(line.split(",", -1)))
        .map(preference -> preference.split(";", -1)[0].strip())
        .anyMatch(RESPOND_ASYNC::equalsIgnoreCase);
  }

  /** The most bytes that a request's body may have. */
  long limit(ServerHttpRequest request) {
    return wants(request) ? large : usual;
  }

  private static boolean isJson(@Nullable MediaType type) {
    return type != null && type.isCompatibleWith(APPLICATION_JSON);
  }
}
