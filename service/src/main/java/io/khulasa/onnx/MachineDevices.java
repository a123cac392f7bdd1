package io.khulasa.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The devices of this machine. */
final class MachineDevices implements AvailableDevices {

  /** Where a driver shows itself on Linux, and under Windows' Linux. */
  private static final List<Path> DRIVERS =
      List.of(
          Path.of("/proc/driver/nvidia/version"), Path.of("/dev/nvidiactl"), Path.of("/dev/dxg"));

  @Override
  public Set<String> providers() {
    OnnxEngine.get();
    return OrtEnvironment.getAvailableProviders().stream()
        .map(OrtProvider::getName)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<String> refusal(int gpu) {
    // Asked before CUDA is touched: loading it where there is no driver has crashed processes.
    if (DRIVERS.stream().noneMatch(Files::exists)) {
      return Optional.of("this machine has no NVIDIA driver");
    }
    try (SessionOptions options = new SessionOptions()) {
      options.addCUDA(gpu);
      return Optional.empty();
    } catch (OrtException e) {
      String reason = Objects.requireNonNullElse(e.getMessage(), "").lines().findFirst().orElse("");
      return Optional.of("ONNX Runtime cannot use GPU " + gpu + ": " + reason);
    }
  }
}
