package io.khulasa.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the description of the interface says of requests that become jobs. */
@Configuration(proxyBeanMethods = false)
class JobDescription {

  @Bean
  OpenApiCustomizer describeJobs() {
    return api -> {
      for (String path : new String[] {Asynchronous.SUMMARIZE, Asynchronous.TRANSLATE}) {
        PathItem item = api.getPaths().get(path);
        if (item != null && item.getPost() != null) {
          describe(item.getPost());
        }
      }
    };
  }

  private static void describe(Operation operation) {
    operation.addParametersItem(
        header(Asynchronous.PREFER, "respond-async: answer later, as a job"));
    operation.addParametersItem(
        header(
            JobIntake.KEY,
            "With the preference: the same key and body give the same job, another body a 422"));
    operation
        .getResponses()
        .addApiResponse(
            "202",
            new ApiResponse()
                .description(
                    "A job was taken: the preference was heeded, or the body is over the limit of"
                        + " those that are waited for")
                .addHeaderObject("Location", text("Where the job is"))
                .addHeaderObject("Retry-After", text("Seconds until the first look"))
                .content(
                    new Content()
                        .addMediaType(
                            "application/json",
                            new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/JobJson")))));
  }

  private static HeaderParameter header(String name, String description) {
    HeaderParameter header = new HeaderParameter();
    header.name(name).description(description).schema(new StringSchema());
    return header;
  }

  private static Header text(String description) {
    return new Header().description(description).schema(new StringSchema());
  }
}
