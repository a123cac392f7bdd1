package io.khulasa.pipeline;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;

/** Refuses what is too long, saying the limit and what it met. */
final class TextLimits {

  private final LimitsProperties limits;

  TextLimits(LimitsProperties limits) {
    this.limits = limits;
  }

  void checkText(String text) {
    check("text has %d characters", text.length(), limits.text());
  }

  void checkArticle(String text) {
    check("article has %d characters", text.length(), limits.article());
  }

  void checkTitle(String title) {
    check("title has %d characters", title.length(), limits.title());
  }

  void checkSentences(int count) {
    check("text has %d sentences", count, limits.sentences());
  }

  private static void check(String what, int actual, int limit) {
    if (actual > limit) {
      throw new PipelineException(
          FailureKind.TOO_LONG,
          "The %s; the limit is %d.".formatted(what.formatted(actual), limit));
    }
  }
}
