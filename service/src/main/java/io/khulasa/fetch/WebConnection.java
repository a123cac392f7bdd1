package io.khulasa.fetch;

import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslContext;
import io.netty.resolver.AddressResolverGroup;
import java.net.InetSocketAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * How hosts are asked: over a new connection each time, to the resolver's addresses and past any
 * proxy, without cookies, without following redirects, packed bodies left packed.
 */
final class WebConnection {

  private static final int HEADERS = 32 * 1024;

  private WebConnection() {}

  static WebClient client(
      FetchProperties properties,
      String version,
      AddressResolverGroup<InetSocketAddress> resolver,
      SslContext tls) {
    HttpClient http =
        HttpClient.create(ConnectionProvider.newConnection())
            .protocol(HttpProtocol.HTTP11)
            .noProxy()
            .followRedirect(false)
            .compress(false)
            .disableRetry(true)
            .resolver(resolver)
            .secure(spec -> spec.sslContext(tls).handshakeTimeout(properties.readTimeout()))
            .option(
                ChannelOption.CONNECT_TIMEOUT_MILLIS,
                Math.toIntExact(properties.connectTimeout().toMillis()))
            .responseTimeout(properties.readTimeout())
            .httpResponseDecoder(spec -> spec.maxHeaderSize(HEADERS).maxInitialLineLength(4096));
    return WebClient.builder()
        .clientConnector(new ReactorClientHttpConnector(http))
        .defaultHeader(HttpHeaders.USER_AGENT, userAgent(version, properties.contact()))
        .defaultHeader(HttpHeaders.ACCEPT_ENCODING, "gzip")
        .defaultHeader(HttpHeaders.ACCEPT_LANGUAGE, "ar")
        .build();
  }

  private static String userAgent(String version, String contact) {
    String name = "Khulasa/" + version;
    return contact.isBlank() ? name : name + " (+" + contact.strip() + ")";
  }
}
