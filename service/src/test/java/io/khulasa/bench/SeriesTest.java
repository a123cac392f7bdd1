package io.khulasa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.bench.Series.Better;
import org.junit.jupiter.api.Test;

final class SeriesTest {

  @Test
  void bestDependsOnWhatIsBetter() {
    assertThat(new Series("speed", "1/s", Better.HIGHER, 1, 3, 2).best()).isEqualTo(3);
    assertThat(new Series("time", "s", Better.LOWER, 1, 3, 2).best()).isEqualTo(1);
  }

  @Test
  void medianIsTheMiddleOrTheMeanOfTwo() {
    assertThat(new Series("time", "s", Better.LOWER, 9, 1, 2).median()).isEqualTo(2);
    assertThat(new Series("time", "s", Better.LOWER, 9, 1, 2, 3).median()).isEqualTo(2.5);
  }

  @Test
  void lineHoldsNameNumbersAndUnit() {
    assertThat(new Series("time", "s", Better.LOWER, 1, 2).line())
        .startsWith("time")
        .contains("1.00")
        .contains("1.50")
        .endsWith("s");
  }
}
