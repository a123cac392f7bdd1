package io.khulasa.store;

import io.khulasa.model.ModelInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Brings a model's files side by side. When one does not come, the others are called off. */
final class FileCrew {

  private static final int AT_ONCE = 4;

  private final ModelSource source;
  private final PullProgress progress;

  FileCrew(ModelSource source, PullProgress progress) {
    this.source = source;
    this.progress = progress;
  }

  /** The files as they came, in the order asked. */
  List<ModelInfo.File> bring(List<OfferedFile> wanted, PartialFolder folder)
      throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      CompletionService<ModelInfo.File> finished = new ExecutorCompletionService<>(threads);
      List<Future<ModelInfo.File>> files = new ArrayList<>();
      for (OfferedFile file : wanted) {
        files.add(finished.submit(() -> bring(file, folder)));
      }
      for (int i = 0; i < wanted.size(); i++) {
        finished.take().get();
      }
      List<ModelInfo.File> came = new ArrayList<>();
      for (Future<ModelInfo.File> file : files) {
        came.add(file.get());
      }
      return came;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
      // Nobody may still be writing when the lock is let go.
      threads.awaitTermination(1, TimeUnit.MINUTES);
    }
  }

  private ModelInfo.File bring(OfferedFile wanted, PartialFolder folder)
      throws IOException, InterruptedException {
    PartFile part = new PartFile(folder.file(wanted.path()));
    if (Files.isRegularFile(part.target())) {
      ModelInfo.File here =
          new ModelInfo.File(
              wanted.path(), Files.size(part.target()), Checksums.sha256(part.target()));
      if (wanted.sha256() != null && wanted.contradiction(here) == null) {
        return here;
      }
      Files.delete(part.target());
    }
    return source.bring(wanted, part, progress);
  }
}
