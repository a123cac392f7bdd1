package io.khulasa.onnx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many cores there are, two threads of one core counted once: matrix products gain nothing from
 * the second thread of a core.
 */
final class PhysicalCores {

  private PhysicalCores() {}

  /** Cores that this process may use. */
  static int count() {
    int available = Runtime.getRuntime().availableProcessors();
    try {
      int cores = count(Files.readAllLines(Path.of("/proc/cpuinfo")));
      return cores == 0 ? available : Math.min(cores, available);
    } catch (IOException e) {
      return available;
    }
  }

  /** Different pairs of socket and core in the words of Linux; 0 when there are none. */
  static int count(List<String> cpuinfo) {
    Set<String> cores = new HashSet<>();
    String socket = "";
    for (String line : cpuinfo) {
      if (line.startsWith("physical id")) {
        socket = line;
      } else if (line.startsWith("core id")) {
        cores.add(socket + line);
      }
    }
    return cores.size();
  }
}
