package io.khulasa.http;

import io.khulasa.pipeline.PipelineProperties;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The title page of the interface's description. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  @Bean
  OpenAPI openApi(PipelineProperties service) {
    return new OpenAPI()
        .info(
            new Info()
                .title("Khulasa")
                .version(service.version())
                .description(
                    "Arabic news pages in, English summaries and translations out. Errors are"
                        + " application/problem+json; offsets are UTF-16 code units of the text"
                        + " that was sent, half-open."));
  }
}
