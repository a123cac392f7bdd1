package io.khulasa.suggest;

import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.util.stream.Stream;

/** Suggestions in the order in which they came; safe for several threads; both methods block. */
public interface Suggestions {

  /**
   * Adds one.
   *
   * @throws PipelineException when there is no more room
   */
  void add(Suggestion suggestion) throws IOException;

  /** All that are kept, oldest first; to be closed. */
  Stream<Suggestion> all() throws IOException;
}
