package io.khulasa.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.model.SearchSettings;
import io.khulasa.store.ModelCard;
import io.khulasa.store.ModelCard.Languages;
import io.khulasa.store.ModelCard.Task;
import io.khulasa.store.ModelFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class LanguageTokensTest {

  @Test
  void arabicAndEnglishAreFoundByTheNamesOfTheFamily() {
    try (HuggingFaceCodec codec = codec("nllb")) {
      LanguageTokens found = LanguageTokens.of(folder(null), config("m2m_100"), codec);

      assertThat(found.source()).isEqualTo(codec.special("arb_Arab").orElseThrow());
      assertThat(found.target()).isEqualTo(codec.special("eng_Latn").orElseThrow());
      SearchSettings forced = found.forcing(SearchSettings.greedy(2, List.of()));
      assertThat(forced.constraints().first()).isEqualTo(found.target());
    }
  }

  @Test
  void theCardMayNameThem() {
    try (HuggingFaceCodec codec = codec("nllb")) {
      Languages named = new Languages("ar", "en", "__ar__", "__en__");

      assertThat(LanguageTokens.of(folder(named), config("m2m_100"), codec).source())
          .isEqualTo(codec.special("__ar__").orElseThrow());
    }
  }

  @Test
  void modelOfOneLanguageHasNone() {
    try (HuggingFaceCodec codec = codec("t5")) {
      assertThat(LanguageTokens.of(folder(null), config("t5"), codec).source()).isNull();
    }
  }

  @Test
  void tokenizerWithoutThemIsRefused() {
    try (HuggingFaceCodec codec = codec("t5")) {
      assertThatThrownBy(() -> LanguageTokens.of(folder(null), config("m2m_100"), codec))
          .hasMessageContaining("knows no token for Arabic and English")
          .hasMessageContaining("sourceCode");
    }
  }

  private static HuggingFaceCodec codec(String family) {
    return new HuggingFaceCodec(
        ReferenceTexts.folder().resolve(family).resolve("tokenizer.json"), false);
  }

  private static EncoderDecoderConfig config(String family) {
    return new EncoderDecoderConfig(family, 1, 1, 1, 10, 10, 2, 1, Set.of(2), 0);
  }

  private static ModelFolder folder(@Nullable Languages languages) {
    ModelCard card =
        new ModelCard(
            Task.TRANSLATION,
            "tiny",
            "1",
            "ours",
            "here",
            "graph",
            null,
            "none",
            languages,
            null,
            null,
            null,
            null,
            List.of());
    return new ModelFolder(Path.of("tiny"), card);
  }
}
