package io.khulasa.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.khulasa.failure.PipelineException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A process that brings jobs, sees them done and deletes some, and says each thing when it was told
 * that it is so. Arguments: the folder, and how many jobs it brings before it ends.
 */
final class JobChild {

  /** Answers each request with its digest, after a moment. */
  private static final class Work implements JobWork {

    private final Random random = new Random(7);

    @Override
    public CompletableFuture<byte[]> begin(Job job, byte[] request, Consumer<Progress> progress) {
      Executor soon = CompletableFuture.delayedExecutor(random.nextInt(20), TimeUnit.MILLISECONDS);
      return CompletableFuture.supplyAsync(() -> answer(job), soon);
    }

    @Override
    public String problem(Job job, Throwable failure) {
      return "{}";
    }
  }

  private final Random random = new Random(11);
  private final Set<String> said = new HashSet<>();
  private final JobDesk desk;

  private JobChild(Path folder) {
    this.desk = Desks.open(folder, new Work(), new JobLimits(100_000, 100_000, 1L << 30), 3);
  }

  static byte[] answer(Job job) {
    return ("answer to " + job.digest()).getBytes(UTF_8);
  }

  public static void main(String[] args) {
    JobChild child = new JobChild(Path.of(args[0]));
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      child.bring(i);
      child.lookAround();
    }
    say("END");
    // Not closed: the process may end in any way.
    Runtime.getRuntime().halt(0);
  }

  private void bring(int number) {
    String body = "job %d ".formatted(number).repeat(1 + random.nextInt(200));
    try {
      Job job = desk.submit("ann", "/summarize", null, body.getBytes(UTF_8)).join();
      say("TAKEN " + job.id());
    } catch (CompletionException e) {
      say("REFUSED " + (e.getCause() instanceof PipelineException p ? p.kind() : e.getCause()));
    }
  }

  /** Says which jobs are done by now, and deletes every third of them. */
  private void lookAround() {
    List<Job> done =
        desk.list("ann").stream()
            .filter(job -> job.state() == JobState.DONE && said.add(job.id()))
            .toList();
    for (Job job : done) {
      say("DONE " + job.id());
      if (random.nextInt(3) == 0) {
        say("GOING " + job.id());
        desk.delete("ann", job.id()).handle((gone, e) -> e).join();
        say("GONE " + job.id());
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
