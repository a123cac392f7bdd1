package io.khulasa;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a start that settings or files do not allow in plain words, without a stack trace. */
final class StartFailureAnalyzer extends AbstractFailureAnalyzer<PipelineException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, PipelineException cause) {
    return cause.kind() == FailureKind.START
        ? new FailureAnalysis(cause.getMessage(), null, cause)
        : null;
  }
}
