package io.khulasa.store;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.khulasa.model.ModelInfo;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models from a hub. */
final class HubSource implements ModelSource {

  private final StoreProperties properties;
  private final Patience patience;
  private final Hub hub;

  HubSource(StoreProperties properties, Patience patience) {
    this.properties = properties;
    this.patience = patience;
    this.hub = new Hub(properties, patience.silence());
  }

  /**
   * Every file of one commit: the first one's answer says which, and the others are asked of it.
   */
  @Override
  public Offer offer(CatalogEntry entry, @Nullable Pin pin)
      throws IOException, InterruptedException {
    if (properties.offline()) {
      throw Refusal.because(
          "offline, and "
              + entry.name()
              + " is not here: bring its files from another machine with --from FOLDER");
    }
    String revision = pin == null || pin.revision() == null ? entry.revision() : pin.revision();
    String commit = null;
    List<OfferedFile> files = new ArrayList<>();
    for (String path : entry.files()) {
      URI asked = hub.address(entry.repository(), commit == null ? revision : commit, path);
      HubFacts facts = retried(() -> hub.facts(asked));
      String before = commit == null && Pin.isCommit(revision) ? revision : commit;
      if (before != null && facts.commit() != null && !before.equals(facts.commit())) {
        throw Refusal.because(asked + " is of the commit " + facts.commit());
      }
      commit = facts.commit() == null ? before : facts.commit();
      URI address = hub.address(entry.repository(), commit == null ? revision : commit, path);
      files.add(new OfferedFile(path, address, facts.bytes(), facts.sha256()));
    }
    return new Offer(commit, files);
  }

  @Override
  public ModelInfo.File bring(OfferedFile wanted, PartFile part, PullProgress progress)
      throws IOException, InterruptedException {
    HubDownload download = new HubDownload(hub, patience.silence(), wanted, part, progress);
    return retried(download::attempt);
  }

  private <T> T retried(Attempt<T> attempt) throws IOException, InterruptedException {
    IntervalFunction backoff =
        IntervalFunction.ofExponentialRandomBackoff(
            patience.pause(), 2, 0.3, patience.longestPause());
    Retry retry =
        Retry.of(
            "hub",
            RetryConfig.<T>custom()
                .maxAttempts(patience.tries())
                .retryExceptions(TransientFailure.class)
                .intervalBiFunction((tries, outcome) -> pause(backoff.apply(tries), outcome))
                .build());
    try {
      return retry.executeCallable(attempt::run);
    } catch (TransientFailure e) {
      throw Refusal.because(
          e.getMessage()
              + ", also at try "
              + patience.tries()
              + ": what came is kept, and the next pull goes on from it",
          e);
    } catch (IOException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("an attempt throws nothing else", e);
    }
  }

  /** As long as the hub asks for, within reason; else longer from try to try. */
  private long pause(long backoff, Either<Throwable, ?> outcome) {
    if (outcome.isLeft()
        && outcome.getLeft() instanceof TransientFailure failure
        && failure.pause() != null) {
      return Math.min(Math.max(failure.pause().toMillis(), 1), patience.longestPause().toMillis());
    }
    return backoff;
  }

  @FunctionalInterface
  private interface Attempt<T> {
    T run() throws IOException, InterruptedException;
  }
}
