package io.khulasa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
final class StartFailureAnalyzerTest {

  @Test
  void startFailureIsToldInItsOwnWords() {
    PipelineException failure = new PipelineException(FailureKind.START, "no GPU here");

    FailureAnalysis analysis =
        new StartFailureAnalyzer().analyze(new IllegalStateException(failure));

    assertThat(analysis).isNotNull();
    assertThat(analysis.getDescription()).isEqualTo("no GPU here");
  }

  @Test
  void otherFailuresAreLeftToOthers() {
    PipelineException failure = new PipelineException(FailureKind.EMPTY, "no text");

    assertThat(new StartFailureAnalyzer().analyze(failure)).isNull();
  }

  @Test
  void serviceWithoutItsDeviceSaysSoWithoutATrace(CapturedOutput output) {
    SpringApplication application = new SpringApplication(Application.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    String[] arguments = {"--khulasa.device=gpu:7", "--spring.main.lazy-initialization=false"};

    assertThatThrownBy(() -> application.run(arguments).close())
        .isInstanceOf(RuntimeException.class);
    assertThat(output).contains("khulasa.device=gpu:7 cannot be had").doesNotContain("\tat ");
  }
}
