package io.khulasa.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which characters of a derived text came from which of its original. It is made of steps, each an
 * unbroken list of runs that are either <em>equal</em> (character for character) or a
 * <em>replacement</em> (all for all; a deletion has no derived length, an insertion no original
 * one).
 *
 * <p>In one step a span maps to the smallest span that covers the runs it touches; inside an equal
 * run it maps exactly. An empty span, as of an insertion, maps to the place where it stands.
 * Through several steps it maps from the last to the first, so that many edits still point at the
 * first text, and a composition says exactly what its steps say one by one. The idea is Apache
 * OpenNLP's {@code Alignment}.
 */
public final class Alignment {

  /** The first step first; one at least. */
  private final List<Step> steps;

  private Alignment(List<Step> steps) {
    this.steps = steps;
  }

  /** The alignment of a text of this length with itself. */
  public static Alignment identity(int length) {
    return builder().equal(length).build();
  }

  /** Starts an empty alignment of one step; runs are added from left to right. */
  public static Builder builder() {
    return new Builder();
  }

  /** Length of the original in code units. */
  public int originalLength() {
    return steps.get(0).originalLength();
  }

  /** Length of the derived text in code units. */
  public int derivedLength() {
    return last().derivedLength();
  }

  /**
   * The span of the original that the derived span came from.
   *
   * @throws IllegalArgumentException when it is outside the derived text
   */
  public Span toOriginal(Span derived) {
    if (derived.end() > derivedLength()) {
      throw new IllegalArgumentException(derived + " is outside a text of " + derivedLength());
    }
    Span span = derived;
    for (int i = steps.size() - 1; i >= 0; i--) {
      span = steps.get(i).toOriginal(span);
    }
    return span;
  }

  /**
   * These steps, then others made on their result.
   *
   * @throws IllegalArgumentException when the others start from a text of another length
   */
  public Alignment andThen(Alignment next) {
    if (next.originalLength() != derivedLength()) {
      throw new IllegalArgumentException("the next step starts from another text");
    }
    if (next.isIdentity()) {
      return this;
    }
    return isIdentity()
        ? next
        : new Alignment(Stream.concat(steps.stream(), next.steps.stream()).toList());
  }

  private boolean isIdentity() {
    return steps.size() == 1 && last().isIdentity();
  }

  private Step last() {
    return steps.get(steps.size() - 1);
  }

  /** Records the edits of one step from left to right; equal neighbours become one run. */
  public static final class Builder {
    private final Step.Builder step = new Step.Builder();

    private Builder() {}

    /** The next characters are the same in both texts. */
    public Builder equal(int length) {
      step.add(length, length, true);
      return this;
    }

    /** The next characters of the original became these many others, or none. */
    public Builder replace(int originalLength, int derivedLength) {
      step.add(originalLength, derivedLength, false);
      return this;
    }

    /** The alignment of all that was recorded. */
    public Alignment build() {
      return new Alignment(List.of(step.build()));
    }
  }
}
