package io.khulasa.onnx;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.model.Device;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which device inference runs on: {@code auto}, {@code cpu}, {@code gpu} or {@code gpu:N}. */
final class DeviceChoice {

  static final String CUDA = "CUDAExecutionProvider";
  private static final Pattern GPU = Pattern.compile("gpu(?::(\\d{1,3}))?");

  private DeviceChoice() {}

  /**
   * The device.
   *
   * @throws PipelineException of kind START when a GPU is asked for and cannot be used, or the
   *     setting is none of the four
   */
  static Device choose(String setting, AvailableDevices available) {
    Matcher gpu = GPU.matcher(setting);
    if (gpu.matches()) {
      int index = gpu.group(1) == null ? 0 : Integer.parseInt(gpu.group(1));
      return demanded(setting, index, available);
    }
    return switch (setting) {
      case "cpu" -> new Device("cpu", "khulasa.device=cpu asks for it");
      case "auto" -> best(available);
      default ->
          throw new PipelineException(
              FailureKind.START,
              "khulasa.device=" + setting + " is none of auto, cpu, gpu, gpu:N (such as gpu:1)");
    };
  }

  /** The same device in DJL's words. */
  static ai.djl.Device djl(Device device) {
    Matcher gpu = GPU.matcher(device.name());
    return gpu.matches() ? ai.djl.Device.gpu(Integer.parseInt(gpu.group(1))) : ai.djl.Device.cpu();
  }

  private static Device demanded(String setting, int index, AvailableDevices available) {
    refusal(index, available)
        .ifPresent(
            reason -> {
              throw new PipelineException(
                  FailureKind.START,
                  "khulasa.device="
                      + setting
                      + " cannot be had: "
                      + reason
                      + ". Use khulasa.device=auto to run on the CPU then");
            });
    return new Device("gpu:" + index, "khulasa.device=" + setting + " asks for it");
  }

  private static Device best(AvailableDevices available) {
    return refusal(0, available)
        .map(reason -> new Device("cpu", "khulasa.device=auto, and " + reason))
        .orElseGet(() -> new Device("gpu:0", "khulasa.device=auto, and a GPU can be used"));
  }

  private static Optional<String> refusal(int index, AvailableDevices available) {
    if (!available.providers().contains(CUDA)) {
      return Optional.of("this build of the service has no GPU support (build it with -Pgpu)");
    }
    return available.refusal(index);
  }
}
