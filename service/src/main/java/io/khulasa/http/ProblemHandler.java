package io.khulasa.http;

import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;

import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every error, ours and the framework's, with a problem; before Spring Boot's own answer.
 */
@Component
@Order(-2)
final class ProblemHandler implements ErrorWebExceptionHandler {

  private final Failures failures;
  private final JsonMapper json;

  ProblemHandler(Failures failures, JsonMapper json) {
    this.failures = failures;
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    ServerHttpResponse response = exchange.getResponse();
    if (response.isCommitted()) {
      return Mono.error(error);
    }
    String path = exchange.getRequest().getPath().value();
    Failure failure = FacadePaths.fit(failures.of(error, ""), path);
    RequestIds.inLog(exchange, () -> failures.log(failure, error));
    response.setStatusCode(failure.status());
    HttpHeaders headers = response.getHeaders();
    headers.putAll(failure.headers());
    headers.setContentType(APPLICATION_PROBLEM_JSON);
    Problem problem = Problem.alone(failure, RequestIds.of(exchange));
    DataBuffer body = response.bufferFactory().wrap(json.writeValueAsBytes(problem));
    headers.setContentLength(body.readableByteCount());
    return response.writeWith(Mono.just(body));
  }
}
