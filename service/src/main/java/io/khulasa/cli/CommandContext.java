package io.khulasa.cli;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.onnx.EarlyModels;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The service's parts without its wire: what a command needs and no more. */
final class CommandContext {

  private CommandContext() {}

  /**
   * Opens them.
   *
   * @param application the application's class
   * @param settings properties as {@code --name=value}
   * @throws PipelineException when the settings or the models do not allow it
   */
  static ConfigurableApplicationContext open(Class<?> application, List<String> settings) {
    List<String> arguments = new ArrayList<>(settings);
    Stream.of(
            "--spring.main.lazy-initialization=true",
            "--spring.main.banner-mode=off",
            "--logging.level.root=off")
        .forEach(arguments::add);
    try {
      return new SpringApplicationBuilder(application)
          .listeners(new EarlyModels())
          .web(WebApplicationType.NONE)
          .logStartupInfo(false)
          .run(arguments.toArray(String[]::new));
    } catch (RuntimeException e) {
      throw new PipelineException(FailureKind.START, reason(e), e);
    }
  }

  /** The message of the innermost failure of ours, or of the innermost one. */
  static String reason(Throwable failure) {
    Throwable reason = failure;
    while (reason.getCause() != null && !(reason instanceof PipelineException)) {
      reason = reason.getCause();
    }
    return reason.getMessage() == null ? reason.toString() : reason.getMessage();
  }
}
