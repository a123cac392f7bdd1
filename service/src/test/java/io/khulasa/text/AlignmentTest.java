package io.khulasa.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

final class AlignmentTest {

  /** "abc XY def" with XY replaced by Z, behind an inserted mark. */
  private final Alignment edited =
      Alignment.builder().replace(0, 1).equal(4).replace(2, 1).equal(4).build();

  @Test
  void identityMapsEverySpanToItself() {
    Alignment identity = Alignment.identity(5);
    assertThat(identity.toOriginal(new Span(1, 4))).isEqualTo(new Span(1, 4));
    assertThat(identity.toOriginal(new Span(5, 5))).isEqualTo(new Span(5, 5));
    assertThat(identity.originalLength()).isEqualTo(5);
    assertThat(identity.derivedLength()).isEqualTo(5);
  }

  @Test
  void emptyTextsAlign() {
    Alignment empty = Alignment.identity(0);
    assertThat(empty.toOriginal(new Span(0, 0))).isEqualTo(new Span(0, 0));
    assertThat(empty.andThen(empty).originalLength()).isZero();
  }

  @Test
  void insideEqualRunsSpansMapExactly() {
    assertThat(edited.toOriginal(new Span(2, 4))).isEqualTo(new Span(1, 3));
    assertThat(edited.toOriginal(new Span(7, 9))).isEqualTo(new Span(7, 9));
  }

  @Test
  void aReplacementMapsToAllItReplaced() {
    assertThat(edited.toOriginal(new Span(5, 6))).isEqualTo(new Span(4, 6));
    assertThat(edited.toOriginal(new Span(4, 7))).isEqualTo(new Span(3, 7));
  }

  @Test
  void anInsertionMapsToTheEmptySpanWhereItStands() {
    assertThat(edited.toOriginal(new Span(0, 1))).isEqualTo(new Span(0, 0));
  }

  @Test
  void aDeletionInsideIsCoveredAndOneAtTheBorderIsNot() {
    Alignment deleted = Alignment.builder().equal(2).replace(3, 0).equal(2).build();
    assertThat(deleted.toOriginal(new Span(0, 4))).isEqualTo(new Span(0, 7));
    assertThat(deleted.toOriginal(new Span(0, 2))).isEqualTo(new Span(0, 2));
    assertThat(deleted.toOriginal(new Span(2, 4))).isEqualTo(new Span(5, 7));
  }

  @Test
  void aSecondStepThatCutsAReplacementStillPointsAtAllOfIt() {
    Alignment first = Alignment.builder().equal(1).replace(2, 3).equal(1).build();
    Alignment second = Alignment.builder().equal(2).replace(1, 0).equal(2).build();
    Alignment both = first.andThen(second);
    assertThat(both.toOriginal(new Span(1, 2))).isEqualTo(new Span(1, 3));
    assertThat(both.toOriginal(new Span(2, 3))).isEqualTo(new Span(1, 3));
    assertThat(both.toOriginal(new Span(3, 4))).isEqualTo(new Span(3, 4));
  }

  @Test
  void aDeletionInTheFirstStepIsOutsideOfWhatTheSecondReplacedBesideIt() {
    Alignment first = Alignment.builder().replace(2, 0).equal(3).build();
    Alignment second = Alignment.builder().replace(1, 1).equal(2).build();
    assertThat(first.andThen(second).toOriginal(new Span(0, 1))).isEqualTo(new Span(2, 3));
  }

  @Test
  void spansBeyondTheTextAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> edited.toOriginal(new Span(0, 99)));
  }

  @Test
  void stepsOfOtherTextsDoNotCompose() {
    assertThatIllegalArgumentException().isThrownBy(() -> edited.andThen(Alignment.identity(99)));
  }
}
