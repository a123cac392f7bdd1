package io.khulasa.store;

import io.khulasa.failure.PipelineException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How models are pulled.
 *
 * @param endpoint the hub, or a mirror of it
 * @param token what the hub is shown; never anybody else
 * @param offline whether the network is left alone
 */
public record StoreProperties(URI endpoint, @Nullable String token, boolean offline) {

  private static final String PREFIX = "khulasa.store.";
  private static final Pattern SEPARATORS = Pattern.compile("[.-]");
  private static final Set<String> YES = Set.of("1", "true", "yes", "on");

  public StoreProperties {
    if (endpoint.getHost() == null || !Set.of("http", "https").contains(endpoint.getScheme())) {
      throw Refusal.because(PREFIX + "endpoint=" + endpoint + " is no http or https address");
    }
  }

  /**
   * From settings, then the service's environment variables, then the hub's own.
   *
   * @param settings gives a setting's value by its name, or null
   * @throws PipelineException of kind START when one is not understood
   */
  public static StoreProperties of(
      Function<String, @Nullable String> settings, Map<String, String> environment) {
    String endpoint = value("endpoint", "HF_ENDPOINT", settings, environment);
    String offline = value("offline", "HF_HUB_OFFLINE", settings, environment);
    return new StoreProperties(
        address(endpoint == null ? "https://huggingface.co" : endpoint),
        value("token", "HF_TOKEN", settings, environment),
        offline != null && YES.contains(offline.toLowerCase(Locale.ROOT)));
  }

  private static URI address(String endpoint) {
    try {
      return URI.create(endpoint);
    } catch (IllegalArgumentException e) {
      throw Refusal.because(PREFIX + "endpoint=" + endpoint + " is no http or https address", e);
    }
  }

  private static @Nullable String value(
      String name,
      String hubs,
      Function<String, @Nullable String> settings,
      Map<String, String> environment) {
    String setting = settings.apply(PREFIX + name);
    if (setting != null && !setting.isBlank()) {
      return setting.strip();
    }
    String ours = SEPARATORS.matcher(PREFIX + name).replaceAll("_").toUpperCase(Locale.ROOT);
    String found = environment.getOrDefault(ours, environment.getOrDefault(hubs, ""));
    return found.isBlank() ? null : found.strip();
  }

  /** Without the token, which belongs in no log. */
  @Override
  public String toString() {
    return "StoreProperties[endpoint=%s, token=%s, offline=%s]"
        .formatted(endpoint, token == null ? "none" : "given", offline);
  }
}
