package io.khulasa.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * One step of an {@link Alignment}: run {@code i} reaches in the original from {@code original[i]}
 * to {@code original[i + 1]}, in the derived text likewise. Two numbers a run, because a page of a
 * megabyte may be made of runs of one character.
 */
final class Step {
  private final int[] original;
  private final int[] derived;
  private final BitSet equal;

  private Step(int[] original, int[] derived, BitSet equal) {
    this.original = original;
    this.derived = derived;
    this.equal = equal;
  }

  int originalLength() {
    return original[original.length - 1];
  }

  int derivedLength() {
    return derived[derived.length - 1];
  }

  /** Whether nothing changed. */
  boolean isIdentity() {
    return equal.cardinality() == original.length - 1;
  }

  /** The smallest span of the original that covers the runs that a derived span touches. */
  Span toOriginal(Span span) {
    if (span.isEmpty()) {
      return place(span.start());
    }
    int first = runHolding(span.start());
    int last = runHolding(span.end() - 1);
    int start = original[first] + (equal.get(first) ? span.start() - derived[first] : 0);
    int end = equal.get(last) ? original[last] + span.end() - derived[last] : original[last + 1];
    return new Span(start, end);
  }

  /** Where an empty span stands: all of a replacement that it stands in. */
  private Span place(int at) {
    if (at == derivedLength()) {
      return new Span(originalLength(), originalLength());
    }
    int run = runHolding(at);
    int inside = at - derived[run];
    if (inside > 0 && !equal.get(run)) {
      return new Span(original[run], original[run + 1]);
    }
    return new Span(original[run] + inside, original[run] + inside);
  }

  /** The run with the derived character at this index; runs that derived nothing are passed. */
  private int runHolding(int at) {
    int low = 0;
    int high = original.length - 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (derived[middle + 1] <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Records runs from left to right. */
  static final class Builder {
    private int[] original = new int[8];
    private int[] derived = new int[8];
    private final BitSet equal = new BitSet();
    private int runs;

    void add(int originalLength, int derivedLength, boolean same) {
      if (originalLength == 0 && derivedLength == 0) {
        return;
      }
      if (!(same && runs > 0 && equal.get(runs - 1))) {
        grow();
        equal.set(runs, same);
        runs++;
        original[runs] = original[runs - 1];
        derived[runs] = derived[runs - 1];
      }
      original[runs] += originalLength;
      derived[runs] += derivedLength;
    }

    private void grow() {
      if (runs + 1 == original.length) {
        original = Arrays.copyOf(original, 2 * original.length);
        derived = Arrays.copyOf(derived, 2 * derived.length);
      }
    }

    Step build() {
      int size = runs + 1;
      return new Step(
          Arrays.copyOf(original, size), Arrays.copyOf(derived, size), (BitSet) equal.clone());
    }
  }
}
