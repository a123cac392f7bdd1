package io.khulasa.bench.load;

import io.khulasa.access.NewKey;
import io.khulasa.bench.ChildService;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A service while it is measured.
 *
 * @param target what is asked
 * @param child the process that was started for it, if one was
 */
record Running(Target target, @Nullable ChildService child) implements AutoCloseable {

  static Running of(LoadOptions options, List<String> settings)
      throws IOException, InterruptedException {
    Duration deadline = Duration.ofSeconds(options.deadline);
    Map<Traffic, String> keys = new EnumMap<>(Traffic.class);
    URI url = options.url;
    if (url != null) {
      put(keys, Traffic.INTERACTIVE, options.key);
      put(keys, Traffic.BULK, options.bulkKey == null ? options.key : options.bulkKey);
      return new Running(Target.of(url, keys, deadline, options.pid), null);
    }
    List<String> arguments = new ArrayList<>(settings);
    arguments.add("--khulasa.inference.deadline=" + options.deadline + "s");
    arguments.add("--server.address=127.0.0.1");
    for (Traffic traffic : Traffic.values()) {
      NewKey key = NewKey.random();
      String name = "--khulasa.access.keys[" + keys.size() + "].";
      keys.put(traffic, key.key());
      arguments.add(name + "id=" + traffic);
      arguments.add(name + "sha256=" + key.sha256());
      arguments.add(name + "priority=" + traffic);
    }
    ChildService child = ChildService.start(List.of("-XX:NativeMemoryTracking=summary"), arguments);
    return new Running(Target.of(child.address(), keys, deadline, child.pid()), child);
  }

  private static void put(Map<Traffic, String> keys, Traffic traffic, @Nullable String key) {
    if (key != null) {
      keys.put(traffic, key);
    }
  }

  @Override
  public void close() {
    if (child != null) {
      child.close();
    }
  }
}
