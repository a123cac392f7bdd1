package io.khulasa.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.model.Device;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeviceChoiceTest {

  /** Providers and GPUs as a test wants them. */
  private record Offered(Set<String> providers, int gpus) implements AvailableDevices {
    @Override
    public Optional<String> refusal(int gpu) {
      return gpu < gpus
          ? Optional.empty()
          : Optional.of("this machine has " + gpus + " GPUs and no number " + gpu);
    }
  }

  private static final AvailableDevices CPU_BUILD = new Offered(Set.of("CPUExecutionProvider"), 4);
  private static final AvailableDevices NO_GPU =
      new Offered(Set.of("CPUExecutionProvider", DeviceChoice.CUDA), 0);
  private static final AvailableDevices TWO_GPUS =
      new Offered(Set.of("CPUExecutionProvider", DeviceChoice.CUDA), 2);

  @Test
  void autoTakesTheGpuWhereThereIsOne() {
    assertThat(DeviceChoice.choose("auto", TWO_GPUS).name()).isEqualTo("gpu:0");
  }

  @Test
  void autoFallsBackToTheCpuAndSaysWhy() {
    Device build = DeviceChoice.choose("auto", CPU_BUILD);
    Device machine = DeviceChoice.choose("auto", NO_GPU);

    assertThat(build.name()).isEqualTo("cpu");
    assertThat(build.reason()).contains("no GPU support");
    assertThat(machine.name()).isEqualTo("cpu");
    assertThat(machine.reason()).contains("0 GPUs");
  }

  @Test
  void cpuIsTakenEvenWhereThereIsAGpu() {
    assertThat(DeviceChoice.choose("cpu", TWO_GPUS).name()).isEqualTo("cpu");
  }

  @Test
  void gpuMayBeNumbered() {
    assertThat(DeviceChoice.choose("gpu", TWO_GPUS).name()).isEqualTo("gpu:0");
    assertThat(DeviceChoice.choose("gpu:1", TWO_GPUS).name()).isEqualTo("gpu:1");
  }

  @Test
  void gpuThatCannotBeHadStopsTheStartInPlainWords() {
    assertThatThrownBy(() -> DeviceChoice.choose("gpu", CPU_BUILD))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("khulasa.device=gpu cannot be had")
        .hasMessageContaining("-Pgpu");
    assertThatThrownBy(() -> DeviceChoice.choose("gpu:2", TWO_GPUS))
        .hasMessageContaining("no number 2")
        .extracting(e -> ((PipelineException) e).kind())
        .isEqualTo(FailureKind.START);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GPU", "gpu:", "gpu:x", "gpu:-1", "cuda", "gpu:1234"})
  void anythingElseIsRefusedWithWhatIsAllowed(String setting) {
    assertThatThrownBy(() -> DeviceChoice.choose(setting, TWO_GPUS))
        .hasMessageContaining("auto, cpu, gpu, gpu:N");
  }

  @Test
  void djlIsGivenTheSameDevice() {
    assertThat(DeviceChoice.djl(new Device("gpu:1", "")).getDeviceId()).isEqualTo(1);
    assertThat(DeviceChoice.djl(new Device("cpu", "")).isGpu()).isFalse();
  }

  @Test
  void thisMachineReportsTheCpuProvider() {
    assertThat(new MachineDevices().providers()).contains("CPUExecutionProvider");
  }
}
