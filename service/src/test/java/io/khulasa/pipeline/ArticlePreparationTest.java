package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import org.junit.jupiter.api.Test;

final class ArticlePreparationTest {

  private final ArticlePreparation preparation =
      new ArticlePreparation(Fixtures.stages(new ScriptedTranslator()), Fixtures.limits());

  @Test
  void emptyTextIsRefused() {
    assertRefused(" \n\t ", FailureKind.EMPTY, "The field text is empty.");
  }

  @Test
  void englishIsRefusedWithShares() {
    assertRefused(
        "All in English",
        FailureKind.NOT_ARABIC,
        "The text is not in Arabic: of its 12 letters 0 % are Arabic, 0 % Persian or Urdu, 100 % "
            + "Latin and 0 % others.");
  }

  @Test
  void pageWithoutArticleIsRefused() {
    assertRefused(
        "#قائمة الموقع\n",
        FailureKind.EMPTY,
        "No article was found on the page. To take all of the text, send \"clean\": false.");
  }

  @Test
  void longTextsAreRefusedWithTheLimit() {
    assertRefused(
        "ا".repeat(20_001),
        FailureKind.TOO_LONG,
        "The text has 20001 characters; the limit is 20000.");
    assertRefused(
        "ا".repeat(10_001),
        FailureKind.TOO_LONG,
        "The article has 10001 characters; the limit is 10000.");
    assertRefused(
        "خبر\n".repeat(51), FailureKind.TOO_LONG, "The text has 51 sentences; the limit is 50.");
  }

  @Test
  void countOfSentencesHasALimit() {
    assertThatThrownBy(() -> new ArticleRequest("خبر", null, true, 11))
        .isInstanceOf(PipelineException.class)
        .hasMessage("The field sentences must be from 1 to 10, not 11.");
  }

  private void assertRefused(String text, FailureKind kind, String message) {
    assertThatThrownBy(() -> preparation.prepare(new ArticleRequest(text, null, true, 3)))
        .isInstanceOfSatisfying(PipelineException.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessage(message);
  }
}
