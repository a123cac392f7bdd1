package io.khulasa.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Which characters of a derived text came from which of its original: an unbroken list of runs,
 * each either <em>equal</em> (character for character) or a <em>replacement</em> (all for all; a
 * deletion has no derived length, an insertion no original one).
 *
 * <p>A span maps to the smallest span that covers the runs it touches; inside an equal run it maps
 * exactly. Edits compose with {@link #andThen}, so that many steps still point at the first text.
 * The idea is Apache OpenNLP's {@code Alignment}.
 */
public final class Alignment {

  private record Run(
      int original, int originalLength, int derived, int derivedLength, boolean equal) {
    int originalEnd() {
      return original + originalLength;
    }

    int derivedEnd() {
      return derived + derivedLength;
    }
  }

  private final List<Run> runs;
  private final int originalLength;
  private final int derivedLength;

  private Alignment(List<Run> runs, int originalLength, int derivedLength) {
    this.runs = List.copyOf(runs);
    this.originalLength = originalLength;
    this.derivedLength = derivedLength;
  }

  /** The alignment of a text of this length with itself. */
  public static Alignment identity(int length) {
    return builder().equal(length).build();
  }

  /** Starts an empty alignment; runs are added from left to right. */
  public static Builder builder() {
    return new Builder();
  }

  /** Length of the original in code units. */
  public int originalLength() {
    return originalLength;
  }

  /** Length of the derived text in code units. */
  public int derivedLength() {
    return derivedLength;
  }

  /** The span of the original that the derived span came from. */
  public Span toOriginal(Span derived) {
    if (derived.end() > derivedLength) {
      throw new IllegalArgumentException(derived + " is outside a text of " + derivedLength);
    }
    if (derived.isEmpty()) {
      int at = originalAt(derived.start());
      return new Span(at, at);
    }
    Run first = runs.get(runHolding(derived.start()));
    Run last = runs.get(runHolding(derived.end() - 1));
    int start = first.equal ? first.original + derived.start() - first.derived : first.original;
    int end = last.equal ? last.original + derived.end() - last.derived : last.originalEnd();
    return new Span(start, end);
  }

  /** This step, then another one made on its result. */
  public Alignment andThen(Alignment next) {
    if (next.originalLength != derivedLength) {
      throw new IllegalArgumentException("the next step starts from another text");
    }
    return new Composition(this, next).compose();
  }

  private int originalAt(int derived) {
    if (derived == derivedLength) {
      return originalLength;
    }
    Run run = runs.get(runHolding(derived));
    return run.equal ? run.original + derived - run.derived : run.original;
  }

  /** Index of the run with the derived character at this position; runs without one are passed. */
  private int runHolding(int derived) {
    int low = 0;
    int high = runs.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).derivedEnd() <= derived) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * Walks both lists of runs once. What the middle text cannot cut, because one of the steps
   * replaced it as a whole, becomes one replacement of the result.
   */
  private static final class Composition {
    private final Deque<Run> first;
    private final Deque<Run> second;
    private final Builder result = builder();
    private int middle;
    private int original;
    private int derived;
    private boolean changed;

    Composition(Alignment first, Alignment second) {
      this.first = new ArrayDeque<>(first.runs);
      this.second = new ArrayDeque<>(second.runs);
    }

    Alignment compose() {
      while (!first.isEmpty() || !second.isEmpty()) {
        Run left = first.peek();
        Run right = second.peek();
        if (left != null && left.derivedLength == 0) {
          note(first.remove().originalLength, 0);
        } else if (right != null && right.originalLength == 0) {
          note(0, second.remove().derivedLength);
        } else if (left != null && right != null) {
          advance(left, right);
        }
        if (isCutOfFirst() && isCutOfSecond()) {
          flush();
        }
      }
      return result.build();
    }

    private void note(int originalLength, int derivedLength) {
      original += originalLength;
      derived += derivedLength;
      changed = true;
    }

    /** Passes the middle characters that both runs hold; each run counts when it is passed. */
    private void advance(Run left, Run right) {
      int end = Math.min(left.derivedEnd(), right.originalEnd());
      int step = end - middle;
      changed |= !left.equal || !right.equal;
      if (left.equal) {
        original += step;
      }
      if (right.equal) {
        derived += step;
      }
      if (left.derivedEnd() == end) {
        first.remove();
        original += left.equal ? 0 : left.originalLength;
      }
      if (right.originalEnd() == end) {
        second.remove();
        derived += right.equal ? 0 : right.derivedLength;
      }
      middle = end;
    }

    private boolean isCutOfFirst() {
      Run next = first.peek();
      return next == null || next.equal || next.derived == middle;
    }

    private boolean isCutOfSecond() {
      Run next = second.peek();
      return next == null || next.equal || next.original == middle;
    }

    private void flush() {
      if (changed) {
        result.replace(original, derived);
      } else {
        result.equal(original);
      }
      original = 0;
      derived = 0;
      changed = false;
    }
  }

  /** Records edits from left to right; equal neighbours become one run. */
  public static final class Builder {
    private final List<Run> runs = new ArrayList<>();
    private int original;
    private int derived;

    private Builder() {}

    /** The next characters are the same in both texts. */
    public Builder equal(int length) {
      return add(length, length, true);
    }

    /** The next characters of the original became these many others, or none. */
    public Builder replace(int originalLength, int derivedLength) {
      return add(originalLength, derivedLength, false);
    }

    /** The alignment of all that was recorded. */
    public Alignment build() {
      return new Alignment(runs, original, derived);
    }

    private Builder add(int originalLength, int derivedLength, boolean equal) {
      if (originalLength == 0 && derivedLength == 0) {
        return this;
      }
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      if (last != null && last.equal && equal) {
        runs.set(
            runs.size() - 1,
            new Run(
                last.original,
                last.originalLength + originalLength,
                last.derived,
                last.derivedLength + derivedLength,
                true));
      } else {
        runs.add(new Run(original, originalLength, derived, derivedLength, equal));
      }
      original += originalLength;
      derived += derivedLength;
      return this;
    }
  }
}
