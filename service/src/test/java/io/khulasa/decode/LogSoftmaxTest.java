package io.khulasa.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class LogSoftmaxTest {

  @Test
  void agreesWithTheDefinition() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      float[] row = new float[1 + random.nextInt(500)];
      for (int i = 0; i < row.length; i++) {
        row[i] = (float) (random.nextGaussian() * round / 5);
      }
      double max = LogSoftmax.max(row);
      double sum = 0;
      for (float value : row) {
        sum += Math.exp(value - max);
      }
      float[] found = row.clone();

      new LogSoftmax(found.length).apply(found);

      for (int i = 0; i < row.length; i++) {
        assertThat(found[i]).isCloseTo((float) (row[i] - max - Math.log(sum)), within(1e-4f));
      }
    }
  }

  @Test
  void impossibleTokensStayImpossible() {
    float[] row = {Float.NEGATIVE_INFINITY, 0, Float.NEGATIVE_INFINITY};

    new LogSoftmax(3).apply(row);

    assertThat(row[0]).isEqualTo(Float.NEGATIVE_INFINITY);
    assertThat(row[1]).isCloseTo(0, within(1e-6f));
    assertThat(row[2]).isEqualTo(Float.NEGATIVE_INFINITY);
  }

  @Test
  void rowsThatHoldNoNumberAreAnError() {
    float[] broken = {1, Float.NaN, 2};
    float[] impossible = {Float.NEGATIVE_INFINITY};

    assertThatThrownBy(() -> new LogSoftmax(3).apply(broken)).hasMessageContaining("not numbers");
    assertThatThrownBy(() -> new LogSoftmax(1).apply(impossible))
        .hasMessageContaining("not numbers");
  }
}
