package io.khulasa.fetch;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Whether and how pages are fetched by their URL.
 *
 * @param enabled off unless somebody wants it: a service that fetches asks whom it is told to ask
 * @param hosts the only hosts that are asked, {@code *.example.org} for those under one; none means
 *     every public host
 * @param ports that may be asked
 * @param robots whether robots.txt is obeyed
 * @param contact of the operator, an address or a page, for the User-Agent header
 * @param connectTimeout for one connection
 * @param readTimeout the longest silence while an answer is awaited or read
 * @param timeout for one page with all its redirects and retries
 * @param size bytes of a page, as it comes and unpacked
 * @param redirects that are followed for one page
 * @param attempts for each request, the first included
 * @param parallel pages that are fetched at once; more are refused
 * @param breakerPause how long a host that keeps failing is left alone
 */
@ConfigurationProperties("khulasa.fetch")
public record FetchProperties(
    @DefaultValue("false") boolean enabled,
    @DefaultValue Set<String> hosts,
    @DefaultValue({"80", "443"}) Set<Integer> ports,
    @DefaultValue("true") boolean robots,
    @DefaultValue("") String contact,
    @DefaultValue("3s") Duration connectTimeout,
    @DefaultValue("10s") Duration readTimeout,
    @DefaultValue("20s") Duration timeout,
    @DefaultValue("2MB") DataSize size,
    @DefaultValue("5") int redirects,
    @DefaultValue("3") int attempts,
    @DefaultValue("8") int parallel,
    @DefaultValue("30s") Duration breakerPause) {

  public FetchProperties {
    hosts = Set.copyOf(hosts);
    ports = Set.copyOf(ports);
    require(contact.chars().allMatch(c -> c >= ' ' && c <= '~'), "contact must be plain ASCII");
    require(isPositive(connectTimeout), "connect-timeout must be longer than nothing");
    require(isPositive(readTimeout), "read-timeout must be longer than nothing");
    require(isPositive(timeout), "timeout must be longer than nothing");
    require(isPositive(breakerPause), "breaker-pause must be longer than nothing");
    require(size.toBytes() >= 1 && size.toMegabytes() <= 64, "size must be from 1B to 64MB");
    require(redirects >= 0, "redirects must be 0 or more");
    require(attempts >= 1, "attempts must be 1 or more");
    require(parallel >= 1, "parallel must be 1 or more");
  }

  private static boolean isPositive(Duration duration) {
    return duration.toMillis() > 0;
  }

  private static void require(boolean good, String message) {
    if (!good) {
      throw new IllegalArgumentException("khulasa.fetch." + message);
    }
  }
}
