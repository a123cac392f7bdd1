package io.khulasa.onnx;

import java.util.Optional;
import java.util.Set;

/** What the runtime and the machine offer. */
interface AvailableDevices {

  /** Execution providers that this build of ONNX Runtime has, by their own names. */
  Set<String> providers();

  /** Why a GPU cannot be used, in plain words; empty when it can. */
  Optional<String> refusal(int gpu);
}
