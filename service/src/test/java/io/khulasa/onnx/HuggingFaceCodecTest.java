package io.khulasa.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokenizers of the shapes that the families of models have, against Hugging Face's library. */
final class HuggingFaceCodecTest {

  @ParameterizedTest
  @ValueSource(strings = {"bart", "t5", "pegasus", "nllb"})
  void givesWhatTheReferenceGives(String family) throws IOException {
    List<String> texts = ReferenceTexts.all();
    ReferenceTexts expected = ReferenceTexts.of(family);
    Path file = ReferenceTexts.folder().resolve(family).resolve("tokenizer.json");
    SpecialTokens special = SpecialTokens.read(file);
    assertThat(expected.texts()).hasSameSizeAs(texts);
    try (HuggingFaceCodec plain = new HuggingFaceCodec(file, false);
        HuggingFaceCodec framing = new HuggingFaceCodec(file, true)) {
      SoftAssertions.assertSoftly(
          softly -> {
            for (int i = 0; i < texts.size(); i++) {
              if (!special.harmless(texts.get(i)).equals(texts.get(i))) {
                continue; // The reference takes the name for the token.
              }
              ReferenceTexts.Given given = expected.texts().get(i);
              int[] framed =
                  Stream.of(expected.before(), given.ids(), expected.after())
                      .flatMap(List::stream)
                      .mapToInt(Integer::intValue)
                      .toArray();
              int[] bare =
                  IntStream.of(framed)
                      .skip(expected.before().size())
                      .limit(given.ids().size())
                      .toArray();
              softly.assertThat(plain.encode(texts.get(i))).as(texts.get(i)).isEqualTo(bare);
              softly.assertThat(framing.encode(texts.get(i))).as(texts.get(i)).isEqualTo(framed);
              softly.assertThat(plain.decode(framed)).as(texts.get(i)).isEqualTo(given.text());
            }
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bart", "t5", "pegasus", "nllb"})
  void nameOfASpecialTokenIsTextAndNoCommand(String family) throws IOException {
    Path file = ReferenceTexts.folder().resolve(family).resolve("tokenizer.json");
    SpecialTokens special = SpecialTokens.read(file);
    assertThat(special.ids()).isNotEmpty();
    try (HuggingFaceCodec codec = new HuggingFaceCodec(file, false)) {
      special
          .ids()
          .forEach(
              (name, id) -> {
                assertThat(codec.special(name)).contains(id);
                assertThat(codec.encode("خبر " + name + " آخر" + name)).doesNotContain(id);
              });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bart", "t5", "pegasus", "nllb"})
  void halfASurrogatePairIsAReplacementCharacter(String family) {
    Path file = ReferenceTexts.folder().resolve(family).resolve("tokenizer.json");
    try (HuggingFaceCodec codec = new HuggingFaceCodec(file, false)) {
      assertThat(codec.encode("\ud83d\ude00 \u0645\ud83d\u0628\u0000"))
          .isEqualTo(codec.encode("\ud83d\ude00 \u0645\ufffd\u0628\u0000"));
      assertThat(codec.encode("\udc00")).isEqualTo(codec.encode("\ufffd"));
    }
  }
}
