package io.khulasa.fetch;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Fetching, where it is allowed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FetchProperties.class)
class FetchConfiguration {

  private static final int LOOKUPS = 8;
  private static final int WAITING_LOOKUPS = 64;

  @Bean
  PageSource pageSource(FetchProperties properties, Environment environment, MeterRegistry registry)
      throws SSLException {
    if (!properties.enabled()) {
      return PageSource.off();
    }
    // Made here: it reads the machine's certificates from files.
    SslContext tls = SslContextBuilder.forClient().build();
    String version = environment.getProperty("khulasa.version", "unknown");
    return new MeteredPages(
        pages(properties, version, NameLookup.ofMachine(), new PublicAddresses(), tls), registry);
  }

  static PageSource pages(
      FetchProperties properties,
      String version,
      NameLookup lookup,
      Predicate<InetAddress> allowed,
      SslContext tls) {
    Scheduler names = Schedulers.newBoundedElastic(LOOKUPS, WAITING_LOOKUPS, "names", 60, true);
    CheckedResolver resolver = new CheckedResolver(lookup, allowed, names::schedule);
    Bulkhead places =
        Bulkhead.of(
            "fetch",
            BulkheadConfig.custom()
                .maxConcurrentCalls(properties.parallel())
                .maxWaitDuration(Duration.ZERO)
                .build());
    Exchange exchange = new Exchange(WebConnection.client(properties, version, resolver, tls));
    return new WebPages(exchange, places, properties);
  }
}
