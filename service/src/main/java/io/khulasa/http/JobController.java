package io.khulasa.http;

import static org.springframework.http.HttpHeaders.RETRY_AFTER;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.job.Job;
import io.khulasa.job.JobState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Jobs after they were taken: asked for, fetched, stopped. Each caller sees its own. */
@RestController
@Tag(name = "Jobs")
final class JobController {

  private final Jobs jobs;
  private final JsonMapper json;

  JobController(Jobs jobs, JsonMapper json) {
    this.jobs = jobs;
    this.json = json;
  }

  @Operation(summary = "Your jobs, oldest first")
  @GetMapping(path = "/jobs", produces = APPLICATION_JSON_VALUE)
  JobJson.All all(ServerWebExchange exchange) {
    return new JobJson.All(
        jobs.desk().list(Jobs.owner(exchange)).stream()
            .map(job -> jobs.json(exchange, job))
            .toList());
  }

  @Operation(summary = "How far a job is; Retry-After says when to look again")
  @GetMapping(path = "/jobs/{id}", produces = APPLICATION_JSON_VALUE)
  ResponseEntity<JobJson> one(ServerWebExchange exchange) {
    Job job = job(exchange);
    ResponseEntity.BodyBuilder response = ResponseEntity.ok();
    if (!job.state().isEnd()) {
      response.header(RETRY_AFTER, JobIntake.PAUSE);
    }
    return response.body(jobs.json(exchange, job));
  }

  @Operation(
      summary = "What the request would have been answered: its answer, or its problem",
      description = "404 while the job has not ended.")
  @GetMapping(path = "/jobs/{id}/result")
  Mono<ResponseEntity<byte[]>> result(ServerWebExchange exchange) {
    Job job = job(exchange);
    Problem problem = jobs.problem(job);
    if (problem != null) {
      return Mono.just(
          ResponseEntity.status(problem.status())
              .contentType(APPLICATION_PROBLEM_JSON)
              .body(json.writeValueAsBytes(problem)));
    }
    if (job.state() != JobState.DONE) {
      throw new PipelineException(
          FailureKind.NOT_FOUND,
          "The job is %s; it has no result."
              .formatted(job.state().name().toLowerCase(Locale.ROOT)));
    }
    return Jobs.aside(() -> jobs.desk().answer(job))
        .map(answer -> ResponseEntity.ok().contentType(APPLICATION_JSON).body(answer));
  }

  @Operation(summary = "Stops a job that has not ended; takes one away that has")
  @DeleteMapping(path = "/jobs/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> delete(ServerWebExchange exchange) {
    return Jobs.aside(() -> jobs.desk().delete(Jobs.owner(exchange), PathId.of(exchange)));
  }

  private Job job(ServerWebExchange exchange) {
    return jobs.desk().get(Jobs.owner(exchange), PathId.of(exchange));
  }
}
