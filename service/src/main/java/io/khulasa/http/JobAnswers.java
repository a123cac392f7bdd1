package io.khulasa.http;

import io.khulasa.access.Caller;
import io.khulasa.job.Job;
import io.khulasa.job.JobProperties;
import io.khulasa.job.JobWork;
import io.khulasa.job.Progress;
import io.khulasa.pipeline.LongWork;
import io.khulasa.pipeline.Priority;
import io.khulasa.pipeline.RequestDeadline;
import io.khulasa.pipeline.RequestId;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Does a job as its request would be answered, with more patience; log lines have the job's id. */
@Component
final class JobAnswers implements JobWork {

  private final SummarizeController summaries;
  private final TranslateController translations;
  private final Callers callers;
  private final Failures failures;
  private final JsonMapper json;
  private final Duration deadline;

  JobAnswers(
      SummarizeController summaries,
      TranslateController translations,
      Callers callers,
      Failures failures,
      JsonMapper json,
      JobProperties properties) {
    this.summaries = summaries;
    this.translations = translations;
    this.callers = callers;
    this.failures = failures;
    this.json = json;
    this.deadline = properties.deadline();
  }

  @Override
  public CompletableFuture<byte[]> begin(Job job, byte[] request, Consumer<Progress> progress) {
    return Mono.defer(
            () -> {
              Caller caller = callers.named(job.owner());
              return answer(job, request).contextWrite(context -> Callers.with(context, caller));
            })
        .map(json::writeValueAsBytes)
        .contextWrite(new Count(progress)::in)
        .contextWrite(RequestDeadline.after(deadline)::in)
        .contextWrite(Priority.BULK::in)
        .contextWrite(context -> context.put(RequestId.KEY, job.id()))
        .subscribeOn(Schedulers.parallel())
        // Whoever waits for the future may block, if only for a lock.
        .publishOn(Schedulers.boundedElastic())
        .toFuture();
  }

  private Mono<?> answer(Job job, byte[] request) {
    return job.path().equals(Asynchronous.SUMMARIZE)
        ? summaries.answer(json.readValue(request, SummarizeBody.class), job.id())
        : translations.answer(json.readValue(request, TranslateBody.class));
  }

  @Override
  public String problem(Job job, Throwable error) {
    Failure failure = failures.of(error, "");
    failures.log(failure, error);
    return json.writeValueAsString(Problem.alone(failure, job.id()));
  }

  /** Counts sentences as they come, from any thread. */
  private static final class Count implements LongWork {

    private final AtomicInteger total = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final Consumer<Progress> progress;

    Count(Consumer<Progress> progress) {
      this.progress = progress;
    }

    @Override
    public void found(int sentences) {
      int all = total.addAndGet(sentences);
      progress.accept(new Progress(done.get(), all));
    }

    @Override
    public void finished() {
      int now = done.incrementAndGet();
      progress.accept(new Progress(now, total.get()));
    }
  }
}
