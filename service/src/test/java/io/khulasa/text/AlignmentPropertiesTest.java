package io.khulasa.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random edits against a model that is too simple to be wrong: for each derived character the
 * original's characters that it came from.
 */
final class AlignmentPropertiesTest {
  private static final int ROUNDS = 300;

  /** A random step and, for each derived character, its origin in the text before. */
  private record Step(Alignment alignment, List<Span> origins, List<Boolean> equal) {

    static Step random(Random random, int length) {
      Alignment.Builder builder = Alignment.builder();
      List<Span> origins = new ArrayList<>();
      List<Boolean> equal = new ArrayList<>();
      int at = 0;
      while (at < length || random.nextInt(4) == 0) {
        int taken = Math.min(random.nextInt(4), length - at);
        boolean same = random.nextBoolean();
        int given = same ? taken : random.nextInt(4);
        for (int i = 0; i < given; i++) {
          origins.add(same ? new Span(at + i, at + i + 1) : new Span(at, at + taken));
          equal.add(same);
        }
        if (same) {
          builder.equal(taken);
        } else {
          builder.replace(taken, given);
        }
        at += taken;
      }
      return new Step(builder.build(), origins, equal);
    }

    Span origin(Span derived) {
      return new Span(origins.get(derived.start()).start(), origins.get(derived.end() - 1).end());
    }

    int length() {
      return origins.size();
    }
  }

  static List<Arguments> seeds() {
    return new Random(20260322).longs(ROUNDS).mapToObj(Arguments::of).toList();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void oneStepIsWhatTheModelSays(long seed) {
    Random random = new Random(seed);
    int length = random.nextInt(20);
    Step step = Step.random(random, length);
    assertThat(step.alignment().originalLength()).isEqualTo(length);
    assertThat(step.alignment().derivedLength()).isEqualTo(step.length());
    for (Span span : spansOf(step.length())) {
      assertThat(step.alignment().toOriginal(span)).isEqualTo(step.origin(span));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void twoStepsMapAsOneAfterTheOther(long seed) {
    Random random = new Random(seed);
    Step first = Step.random(random, random.nextInt(20));
    Step second = Step.random(random, first.length());
    Alignment both = first.alignment().andThen(second.alignment());
    assertThat(both.originalLength()).isEqualTo(first.alignment().originalLength());
    assertThat(both.derivedLength()).isEqualTo(second.length());
    for (Span span : spansOf(second.length())) {
      Span middle = second.origin(span);
      Span found = both.toOriginal(span);
      if (!middle.isEmpty()) {
        assertThat(found).as("from %s", span).isEqualTo(first.origin(middle));
      }
      assertThat(found)
          .isEqualTo(first.alignment().toOriginal(second.alignment().toOriginal(span)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void spansKeepTheirOrder(long seed) {
    Random random = new Random(seed);
    Step first = Step.random(random, random.nextInt(30));
    Alignment both = first.alignment().andThen(Step.random(random, first.length()).alignment());
    Span last = new Span(0, 0);
    for (int i = 0; i < both.derivedLength(); i++) {
      Span found = both.toOriginal(new Span(i, i + 1));
      assertThat(found.start()).isGreaterThanOrEqualTo(last.start());
      assertThat(found.end()).isGreaterThanOrEqualTo(last.end());
      last = found;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void identityChangesNothing(long seed) {
    Random random = new Random(seed);
    Step step = Step.random(random, random.nextInt(20));
    Alignment before =
        Alignment.identity(step.alignment().originalLength()).andThen(step.alignment());
    Alignment after = step.alignment().andThen(Alignment.identity(step.length()));
    for (Span span : spansOf(step.length())) {
      assertThat(before.toOriginal(span)).isEqualTo(step.origin(span));
      assertThat(after.toOriginal(span)).isEqualTo(step.origin(span));
    }
  }

  private static List<Span> spansOf(int length) {
    List<Span> spans = new ArrayList<>();
    for (int start = 0; start < length; start++) {
      for (int end = start + 1; end <= length; end++) {
        spans.add(new Span(start, end));
      }
    }
    return spans;
  }
}
