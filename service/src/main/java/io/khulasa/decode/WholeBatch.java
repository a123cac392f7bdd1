package io.khulasa.decode;

import io.khulasa.failure.StopSignal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows that one caller waits for: wanted all together, until it stops them all. */
final class WholeBatch implements Rows {

  private final List<List<Hypothesis>> found;
  private final StopSignal stop;

  WholeBatch(int rows, StopSignal stop) {
    this.found = new ArrayList<>(Collections.nCopies(rows, List.of()));
    this.stop = stop;
  }

  @Override
  public boolean wanted(int row) {
    stop.check();
    return true;
  }

  @Override
  public void found(int row, List<Hypothesis> hypotheses) {
    found.set(row, hypotheses);
  }

  /** One list a row, in their order. */
  List<List<Hypothesis>> found() {
    return List.copyOf(found);
  }
}
