package io.khulasa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What the numbers were measured on. */
public final class Machine {

  private Machine() {}

  /** Processor, cores, memory and Java in one line. */
  static String describe() {
    return "%s, %d processors, load %s, Java %s"
        .formatted(
            first("/proc/cpuinfo", "model name"),
            Runtime.getRuntime().availableProcessors(),
            first("/proc/loadavg", "").split(" ", 2)[0],
            Runtime.version());
  }

  /** Memory that a process has resident now, in bytes; empty where the system does not tell. */
  public static OptionalLong resident(long pid) {
    return kilobytes(pid, "VmRSS");
  }

  /** The most memory that a process ever had resident, in bytes. */
  static OptionalLong peak(long pid) {
    return kilobytes(pid, "VmHWM");
  }

  /** Seconds that a process has had a processor; not a number where the system does not tell. */
  public static double processorSeconds(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .map(time -> time.toMillis() / 1e3)
        .orElse(Double.NaN);
  }

  private static OptionalLong kilobytes(long pid, String key) {
    String digits = first("/proc/" + pid + "/status", key).replaceAll("\\D", "");
    return digits.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits) * 1024);
  }

  private static String first(String file, String key) {
    try (Stream<String> lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .orElse("unknown");
    } catch (IOException e) {
      return "unknown";
    }
  }
}
