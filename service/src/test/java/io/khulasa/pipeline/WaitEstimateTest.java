package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WaitEstimateTest {

  @Test
  void eachWorkMovesTheAverageByAQuarter() {
    WaitEstimate estimate = new WaitEstimate(Duration.ofSeconds(8));

    estimate.took(Duration.ofSeconds(4));

    assertThat(estimate.next()).isEqualTo(Duration.ofSeconds(7));
  }
}
