package io.khulasa.store;

import io.khulasa.model.ModelInfo;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where models are pulled from. */
interface ModelSource {

  /**
   * What it has of a model.
   *
   * @param pin what is to be had again, when the model was pulled before
   * @throws io.khulasa.failure.PipelineException when a file is missing or the source cannot be
   *     asked
   */
  Offer offer(CatalogEntry entry, @Nullable Pin pin) throws IOException, InterruptedException;

  /**
   * Brings a file and finishes it: whole, and with the checksum that was offered.
   *
   * @return the file as it came
   * @throws io.khulasa.failure.PipelineException when it does not come
   */
  ModelInfo.File bring(OfferedFile wanted, PartFile part, PullProgress progress)
      throws IOException, InterruptedException;
}
