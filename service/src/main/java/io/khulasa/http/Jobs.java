package io.khulasa.http;

import static java.util.Objects.requireNonNull;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.job.Job;
import io.khulasa.job.JobDesk;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** The desk of jobs, where there is one, and how its jobs are told. */
@Component
final class Jobs {

  private final ObjectProvider<JobDesk> desks;
  private final JsonMapper json;
  private final InstantSource clock = InstantSource.system();

  Jobs(ObjectProvider<JobDesk> desks, JsonMapper json) {
    this.desks = desks;
    this.json = json;
  }

  /**
   * The desk.
   *
   * @throws PipelineException of kind NOT_FOUND where no jobs are taken
   */
  JobDesk desk() {
    JobDesk desk = desks.getIfAvailable();
    if (desk == null) {
      throw new PipelineException(
          FailureKind.NOT_FOUND, "This instance takes no jobs: khulasa.jobs.directory is not set.");
    }
    return desk;
  }

  /**
   * What the desk is asked to do: only its own thread waits for the disk, but even asking may
   * block.
   */
  static <T> Mono<T> aside(Supplier<CompletableFuture<T>> asking) {
    return Mono.fromFuture(asking).subscribeOn(Schedulers.boundedElastic());
  }

  /** Whose jobs an exchange is about. */
  static String owner(ServerWebExchange exchange) {
    return requireNonNull(Callers.of(exchange)).id();
  }

  /** Where a job is. */
  static String link(ServerWebExchange exchange, Job job) {
    return exchange.getRequest().getPath().contextPath().value() + "/jobs/" + job.id();
  }

  JobJson json(ServerWebExchange exchange, Job job) {
    return JobJson.of(job, link(exchange, job), desk().left(job), clock.instant(), problem(job));
  }

  /** Why a job failed; null for one that did not. */
  @Nullable Problem problem(Job job) {
    return job.problem() == null ? null : json.readValue(job.problem(), Problem.class);
  }
}
