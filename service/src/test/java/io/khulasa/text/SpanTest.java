package io.khulasa.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SpanTest {

  @Test
  void coversTheTextUnderIt() {
    assertThat(new Span(1, 3).in("abcd")).isEqualTo("bc");
    assertThat(Span.of("abcd")).isEqualTo(new Span(0, 4));
    assertThat(Span.of("").isEmpty()).isTrue();
  }

  @Test
  void refusesWhatIsNoRange() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
  }

  @Test
  void touchingSpansDoNotOverlap() {
    assertThat(new Span(0, 2).overlaps(new Span(2, 4))).isFalse();
    assertThat(new Span(0, 3).overlaps(new Span(2, 4))).isTrue();
  }

  @Test
  void containsItselfAndWhatLiesInside() {
    Span span = new Span(2, 6);
    assertThat(span.contains(span)).isTrue();
    assertThat(span.contains(new Span(3, 5))).isTrue();
    assertThat(span.contains(new Span(3, 7))).isFalse();
  }

  @Test
  void shiftsAndCovers() {
    assertThat(new Span(2, 4).shift(-2)).isEqualTo(new Span(0, 2));
    assertThat(Span.cover(List.of(new Span(5, 6), new Span(1, 2)))).isEqualTo(new Span(1, 6));
  }

  @Test
  void isOrderedByStartThenEnd() {
    assertThat(List.of(new Span(2, 3), new Span(0, 9), new Span(0, 1)).stream().sorted())
        .containsExactly(new Span(0, 1), new Span(0, 9), new Span(2, 3));
  }

  @Test
  void anAlignedTextHoldsTextsOfItsAlignmentsLengths() {
    AlignedText text = AlignedText.unchanged("abc");
    assertThat(text.toOriginal(new Span(1, 2))).isEqualTo(new Span(1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AlignedText("abc", "ab", Alignment.identity(3)));
  }
}
