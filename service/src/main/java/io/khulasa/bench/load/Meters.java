package io.khulasa.bench.load;

import io.khulasa.bench.Machine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the service holds at a moment: as it says itself, and as the system sees its process. */
final class Meters {

  private static final double MEGABYTE = 1 << 20;
  private static final Pattern SAMPLE =
      Pattern.compile("(?m)^([a-z_]+)(\\{[^}]*})? ([0-9.eE+-]+|NaN)$");
  private static final Pattern COMMITTED = Pattern.compile("Total: .*committed=(\\d+)KB");

  private final Target target;

  Meters(Target target) {
    this.target = target;
  }

  /** All that can be read of it, by name; megabytes for memory. */
  Map<String, Double> read() throws IOException, InterruptedException {
    Map<String, Double> found = new LinkedHashMap<>();
    Long process = target.process();
    if (process != null) {
      // What is left after a collection is what is held.
      jcmd(process, "GC.run");
      Machine.resident(process).ifPresent(bytes -> found.put("resident MiB", bytes / MEGABYTE));
      Matcher native_ = COMMITTED.matcher(jcmd(process, "VM.native_memory summary scale=KB"));
      if (native_.find()) {
        found.put("JVM committed MiB (NMT)", Double.parseDouble(native_.group(1)) / 1024);
      }
      found.put("file descriptors", (double) files(Path.of("/proc/" + process + "/fd")));
      found.put("threads", (double) files(Path.of("/proc/" + process + "/task")));
    }
    Map<String, Double> own = own(target.get("/actuator/prometheus"));
    put(found, "heap used MiB", own.get("jvm_memory_used_bytes"), MEGABYTE);
    own.forEach(
        (name, value) -> {
          if (name.startsWith("khulasa_inference") || name.startsWith("resilience4j_bulkhead")) {
            found.put(name, value);
          }
        });
    return found;
  }

  /** Gauges of a page of Prometheus', those of one name added up; of memory only the heap. */
  private static Map<String, Double> own(String page) {
    Map<String, Double> values = new LinkedHashMap<>();
    Matcher sample = SAMPLE.matcher(page);
    while (sample.find()) {
      String name = sample.group(1);
      String labels = sample.group(2) == null ? "" : sample.group(2);
      boolean counts = name.endsWith("_total") || name.endsWith("_count") || name.endsWith("_sum");
      boolean part = name.endsWith("_bucket") || name.endsWith("_max");
      boolean elsewhere = name.startsWith("jvm_memory") && !labels.contains("area=\"heap\"");
      if (!counts && !part && !elsewhere && !sample.group(3).equals("NaN")) {
        values.merge(name, Double.valueOf(sample.group(3)), Double::sum);
      }
    }
    return values;
  }

  private static void put(
      Map<String, Double> found, String name, @Nullable Double value, double unit) {
    if (value != null) {
      found.put(name, value / unit);
    }
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  private static String jcmd(long process, String command)
      throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    if (!Files.isExecutable(jcmd)) {
      return "";
    }
    Process run =
        new ProcessBuilder((jcmd + " " + process + " " + command).split(" ", -1))
            .redirectErrorStream(true)
            .start();
    String answer = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    run.waitFor();
    return answer;
  }
}
