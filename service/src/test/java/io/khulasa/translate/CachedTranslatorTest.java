package io.khulasa.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.StopSignal;
import io.khulasa.pipeline.ScriptedTranslator;
import io.khulasa.translate.Translation.Ending;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CachedTranslatorTest {

  private final ScriptedTranslator model = new ScriptedTranslator();
  private final CachedTranslator translator = new CachedTranslator(model, 1 << 20);

  @Test
  void onlyUnknownSegmentsGoToTheModelAndEachOnce() {
    translate("خبر", "قال");

    assertThat(translate("شكرا", "قال", "شكرا", "خبر"))
        .extracting(Translation::text)
        .containsExactly("ckra", "qal", "ckra", "xbr");
    assertThat(model.calls()).containsExactly(List.of("خبر", "قال"), List.of("شكرا"));
  }

  @Test
  void knownSegmentsNeedNoModel() {
    translate("خبر");
    translate("خبر");

    assertThat(model.calls()).hasSize(1);
    assertThat(translator.cache().stats().hitCount()).isEqualTo(1);
    assertThat(translator.cache().stats().missCount()).isEqualTo(1);
  }

  @Test
  void knownSegmentsAreToldBeforeTheModelWorksAndTwinsTogether() {
    translate("شكرا");
    List<String> told = new ArrayList<>();
    model.before(stop -> told.add("model"));

    List<Translation> found =
        translator.translate(
            List.of("خبر", "شكرا", "خبر"),
            (index, translation) -> told.add(index + translation.text()),
            StopSignal.NEVER);

    assertThat(told).containsExactly("1ckra", "model", "0xbr", "2xbr");
    assertThat(found).extracting(Translation::text).containsExactly("xbr", "ckra", "xbr");
  }

  @Test
  void failureLeavesNothingBehind() {
    model.before(
        stop -> {
          throw new IllegalStateException("native");
        });
    assertThatThrownBy(() -> translate("خبر")).hasMessage("native");
    model.reset();

    assertThat(translate("خبر")).extracting(Translation::text).containsExactly("xbr");
    assertThat(model.calls()).hasSize(1);
  }

  @Test
  void weightIsBounded() {
    for (int i = 0; i < 20_000; i++) {
      translate("خبر " + i);
    }
    translator.cache().cleanUp();

    assertThat(translator.cache().estimatedSize()).isBetween(1_000L, (1L << 20) / 192);
  }

  @Test
  void nothingIsKeptWithoutRoom() {
    CachedTranslator none = new CachedTranslator(model, 0);
    none.translate(List.of("خبر"), StopSignal.NEVER);
    none.cache().cleanUp();
    none.translate(List.of("خبر"), StopSignal.NEVER);

    assertThat(model.calls()).hasSize(2);
  }

  @Test
  void theRestIsTheModels() {
    model.answer("خبر", "news", Ending.COMPLETE);

    assertThat(translate("خبر").get(0)).isEqualTo(new Translation("news", 0.5, Ending.COMPLETE));
    assertThat(translator.longest()).isEqualTo(model.longest());
    assertThat(translator.length("خبر قال")).isEqualTo(2);
    assertThat(translator.revision()).isEqualTo("scripted-1");
  }

  private List<Translation> translate(String... segments) {
    return translator.translate(List.of(segments), StopSignal.NEVER);
  }
}
