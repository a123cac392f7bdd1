package io.khulasa.http;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connections whose client has gone without a word, or never meant to say one, are closed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectionProperties.class)
class ConnectionConfiguration {

  @Bean
  WebServerFactoryCustomizer<NettyReactiveWebServerFactory> patience(
      ConnectionProperties properties) {
    return factory ->
        factory.addServerCustomizers(
            server ->
                server
                    .idleTimeout(properties.idle())
                    .readTimeout(properties.request())
                    .doOnConnection(
                        connection ->
                            connection.addHandlerFirst(
                                "stalled", new StalledReader(properties.answer()))));
  }
}
