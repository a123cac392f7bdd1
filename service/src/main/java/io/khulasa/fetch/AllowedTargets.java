package io.khulasa.fetch;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The hosts and ports that the operator allows, asked before every request. */
final class AllowedTargets {

  private static final String ANY_UNDER = "*.";

  private final Set<String> hosts;
  private final Set<Integer> ports;

  AllowedTargets(Set<String> hosts, Set<Integer> ports) {
    this.hosts = hosts.stream().map(AllowedTargets::canonical).collect(Collectors.toSet());
    this.ports = Set.copyOf(ports);
  }

  /** Throws a FETCH_FORBIDDEN for what is not allowed. */
  void check(PageUrl url) {
    if (!ports.contains(url.port())) {
      throw new PipelineException(
          FailureKind.FETCH_FORBIDDEN,
          "Pages are not fetched from port %d; khulasa.fetch.ports lists those that are allowed."
              .formatted(url.port()));
    }
    if (!hosts.isEmpty() && hosts.stream().noneMatch(rule -> matches(rule, url.host()))) {
      throw new PipelineException(
          FailureKind.FETCH_FORBIDDEN,
          "Pages are not fetched from %s; khulasa.fetch.hosts lists the hosts that are allowed."
              .formatted(url.host()));
    }
  }

  private static boolean matches(String rule, String host) {
    return rule.startsWith(ANY_UNDER) ? host.endsWith(rule.substring(1)) : host.equals(rule);
  }

  private static String canonical(String rule) {
    String text = rule.strip().toLowerCase(Locale.ROOT);
    try {
      return text.startsWith(ANY_UNDER)
          ? ANY_UNDER + HostName.canonical(text.substring(ANY_UNDER.length()))
          : HostName.canonical(text);
    } catch (PipelineException e) {
      throw new PipelineException(
          FailureKind.START, "khulasa.fetch.hosts holds no host's name: " + text, e);
    }
  }
}
