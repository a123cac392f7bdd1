package io.khulasa.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The way of requests that become jobs; it is looked at before the way of those that do not. */
@Configuration(proxyBeanMethods = false)
class JobRoutes {

  @Bean
  RouterFunction<ServerResponse> jobRoute(JobIntake intake) {
    return RouterFunctions.route(intake::wants, intake::take);
  }
}
