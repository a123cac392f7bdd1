package io.khulasa.fetch;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * Pages of servers on this machine. 127.0.0.1 counts as public here, and no other address that is
 * not; names under .example lead there.
 */
public final class LoopbackPages {

  private LoopbackPages() {}

  /** A source that asks these ports besides 80 and 443. */
  public static PageSource at(int... ports) {
    return with(Map.of(), LoopbackPages::addresses, ports);
  }

  static PageSource with(Map<String, String> settings, NameLookup lookup, int... ports) {
    try {
      return with(settings, lookup, SslContextBuilder.forClient().build(), ports);
    } catch (SSLException e) {
      throw new IllegalStateException(e);
    }
  }

  static PageSource with(
      Map<String, String> settings, NameLookup lookup, SslContext tls, int... ports) {
    Map<String, String> all = new LinkedHashMap<>();
    String allowed =
        String.join(
            ",",
            Stream.concat(Stream.of("80", "443"), IntStream.of(ports).mapToObj(String::valueOf))
                .toList());
    all.put("khulasa.fetch.ports", allowed);
    all.put("khulasa.fetch.enabled", "true");
    all.put("khulasa.fetch.connect-timeout", "2s");
    all.put("khulasa.fetch.read-timeout", "2s");
    all.put("khulasa.fetch.timeout", "5s");
    all.put("khulasa.fetch.size", "100KB");
    settings.forEach((name, value) -> all.put("khulasa.fetch." + name, value));
    FetchProperties properties =
        new Binder(new MapConfigurationPropertySource(all))
            .bindOrCreate("khulasa.fetch", FetchProperties.class);
    return FetchConfiguration.pages(properties, "1.2.3", lookup, RULE, tls);
  }

  static final Predicate<InetAddress> RULE =
      address -> address.equals(loopback()) || new PublicAddresses().test(address);

  /** Names lead to this machine, addresses to themselves. */
  static List<InetAddress> addresses(String host) throws UnknownHostException {
    return List.of(host.endsWith(".example") ? loopback() : InetAddress.getByName(host));
  }

  static InetAddress loopback() {
    return InetAddress.getLoopbackAddress();
  }
}
