package io.khulasa.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PhysicalCoresTest {

  @Test
  void twoThreadsOfACoreCountOnce() {
    List<String> cpuinfo =
        List.of(
            "physical id\t: 0",
            "core id\t\t: 0",
            "physical id\t: 0",
            "core id\t\t: 1",
            "physical id\t: 0",
            "core id\t\t: 0",
            "physical id\t: 1",
            "core id\t\t: 0");

    assertThat(PhysicalCores.count(cpuinfo)).isEqualTo(3);
  }

  @Test
  void machineWithoutTheseLinesHasNone() {
    assertThat(PhysicalCores.count(List.of("processor\t: 0", "BogoMIPS\t: 50.00"))).isZero();
  }

  @Test
  void thisMachineHasOneAtLeastAndNotMoreThanItsProcessors() {
    assertThat(PhysicalCores.count()).isBetween(1, Runtime.getRuntime().availableProcessors());
  }
}
