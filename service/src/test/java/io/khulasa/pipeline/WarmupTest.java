package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.khulasa.translate.Translation.Ending;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

final class WarmupTest {

  private final ScriptedTranslator translator = new ScriptedTranslator();
  private final InferenceScheduler scheduler = Fixtures.scheduler();
  private final Warmup warmup =
      new Warmup(Fixtures.pipeline(translator, true), scheduler, Fixtures.KNOWN);

  @AfterEach
  void close() {
    scheduler.close();
  }

  @Test
  void notReadyBeforeItHasRun() {
    assertThat(warmup.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
  }

  @Test
  void rightAnswerMakesReady() {
    translator.answer(Fixtures.KNOWN.source(), "Three new hospitals were opened.", Ending.COMPLETE);

    warmup.start();

    await().until(warmup::isReady);
  }

  @Test
  void wrongAnswerKeepsTheServiceNotReadyAndRefusing() {
    translator.answer(Fixtures.KNOWN.source(), "the the the", Ending.COMPLETE);

    warmup.start();

    await().until(() -> warmup.health().getStatus().equals(Status.DOWN));
    assertThatThrownBy(() -> scheduler.submit(new WorkSize(1, 1), stop -> "work").block())
        .hasMessage("The model failed its warm-up; the log says why.");
  }

  @Test
  void flaggedAnswerIsWrong() {
    translator.answer(Fixtures.KNOWN.source(), "hospitals hospitals", Ending.LOOP);
    translator.answer("أعلنت وزارة الصحة افتتاح", "hospitals hospitals", Ending.LOOP);

    warmup.start();

    await().until(() -> warmup.health().getStatus().equals(Status.DOWN));
  }
}
