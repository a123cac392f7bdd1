package io.khulasa.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MarianCodecTest {

  private static final Path FOLDER = ReferenceTexts.folder().resolve("marian");

  private final MarianCodec codec = new MarianCodec(FOLDER);

  @Test
  void givesWhatTheReferenceGives() {
    List<String> texts = ReferenceTexts.all();
    List<ReferenceTexts.Given> expected = ReferenceTexts.of("marian").texts();
    assertThat(expected).hasSameSizeAs(texts).hasSizeGreaterThan(60);
    SoftAssertions.assertSoftly(
        softly -> {
          for (int i = 0; i < texts.size(); i++) {
            int[] ids = codec.encode(texts.get(i));
            softly.assertThat(ids).as(texts.get(i)).isEqualTo(array(expected.get(i).ids()));
            softly.assertThat(codec.decode(ids)).isEqualTo(expected.get(i).text());
          }
        });
  }

  @Test
  void nothingInATextIsACommand() {
    MarianVocabulary vocabulary = vocabulary();
    for (String command : List.of(">>en<<", ">>fra<<", "</s>", "<pad>")) {
      assertThat(vocabulary.id(command)).as(command).isEqualTo(vocabulary.id("no such piece"));
      assertThat(codec.encode(command + " \u0645\u0631\u062d\u0628\u0627"))
          .startsWith(codec.encode(command))
          .endsWith(codec.encode("\u0645\u0631\u062d\u0628\u0627"));
    }
  }

  @Test
  void specialTokensLeaveNoTrace() {
    int[] text = codec.encode("\u0627\u0644\u0648\u0632\u064a\u0631");
    int[] framed =
        IntStream.concat(IntStream.of(0, 1, -5, 9_999_999), Arrays.stream(text)).toArray();
    assertThat(codec.decode(framed)).isEqualTo(codec.decode(text)).isNotEmpty();
    assertThat(codec.decode(new int[0])).isEmpty();
  }

  @Test
  void halfASurrogatePairIsAReplacementCharacter() {
    assertThat(codec.encode("\u0645\ud83d\u0628")).isEqualTo(codec.encode("\u0645\ufffd\u0628"));
    assertThat(codec.encode("\udc00")).isEqualTo(codec.encode("\ufffd"));
  }

  @Test
  void anyTextIsCut() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      random.ints(random.nextInt(60), 0, 0x10000).forEach(c -> text.append((char) c));
      assertThat(codec.decode(codec.encode(text.toString()))).isNotNull();
    }
  }

  @Test
  void aLongTextTakesNoLongTime() {
    long start = System.nanoTime();
    assertThat(
            codec.encode("\u0642\u0627\u0644 \u0627\u0644\u0648\u0632\u064a\u0631 ".repeat(10_000)))
        .hasSizeGreaterThan(10_000);
    assertThat(codec.encode("\u0645".repeat(100_000))).isNotEmpty();
    assertThat(codec.encode("\u4e2d".repeat(100_000))).hasSize(2);
    assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
  }

  @Test
  void severalThreadsGetTheSame() {
    List<String> texts = ReferenceTexts.all();
    List<int[]> alone = texts.stream().map(codec::encode).toList();
    IntStream.range(0, 20_000)
        .parallel()
        .map(i -> i % texts.size())
        .forEach(
            i -> {
              assertThat(codec.encode(texts.get(i))).isEqualTo(alone.get(i));
              assertThat(codec.decode(alone.get(i))).isNotNull();
            });
  }

  @Test
  void spacesBeforePunctuationGoWhereTheModelAsks(@TempDir Path folder) throws IOException {
    copy(folder);
    Files.writeString(
        folder.resolve("tokenizer_config.json"),
        """
        {"clean_up_tokenization_spaces": true, "eos_token": {"content": "</s>"}}""");
    int[] ids = codec.encode("\u0642\u0627\u0644 .");
    assertThat(codec.decode(ids)).endsWith(" .");
    try (MarianCodec tidy = new MarianCodec(folder)) {
      assertThat(tidy.decode(ids)).isEqualTo(codec.decode(ids).replace(" .", "."));
    }
  }

  @Test
  void brokenFilesAreNamed(@TempDir Path folder) throws IOException {
    copy(folder);
    Files.delete(folder.resolve("target.spm"));
    assertRefused(folder, "target.spm");

    copy(folder);
    Files.writeString(folder.resolve("source.spm"), "version https://git-lfs.github.com/spec/v1\n");
    assertRefused(folder, "source.spm");

    copy(folder);
    for (String json :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "{\"a\": \"b\"}",
            "{\"</s>\": 0}",
            "{\"<unk>\": null}",
            "{\"<unk>\": 1, \"a\": null}")) {
      Files.writeString(folder.resolve("vocab.json"), json);
      assertRefused(folder, "vocab.json");
    }

    copy(folder);
    Files.writeString(folder.resolve("tokenizer_config.json"), "{\"separate_vocabs\": true}");
    assertRefused(folder, "a vocabulary of its own for each language");
  }

  /** Whatever the bytes: opened, or refused in plain words. */
  @Test
  void spoiltModelsDoNoHarm(@TempDir Path folder) throws IOException {
    copy(folder);
    byte[] sound = Files.readAllBytes(FOLDER.resolve("source.spm"));
    Random random = new Random(11);
    int refused = 0;
    for (int i = 0; i < 400; i++) {
      byte[] spoilt =
          Arrays.copyOf(sound, i % 3 == 0 ? random.nextInt(sound.length) : sound.length);
      for (int k = 0; k < i % 3 * 10 && spoilt.length > 0; k++) {
        // Half of the hits go to the end, where the table of characters lies.
        int at = random.nextInt(spoilt.length);
        spoilt[k % 2 == 0 ? at : spoilt.length - 1 - at % 1_000] = (byte) random.nextInt(256);
      }
      Files.write(folder.resolve("source.spm"), spoilt);
      try (MarianCodec opened = new MarianCodec(folder)) {
        ReferenceTexts.all().forEach(text -> opened.decode(opened.encode(text)));
      } catch (PipelineException e) {
        assertThat(e.kind()).isEqualTo(FailureKind.START);
        refused++;
      }
    }
    assertThat(refused).isBetween(100, 399);
  }

  private static void assertRefused(Path folder, String because) {
    assertThatThrownBy(() -> new MarianCodec(folder))
        .isInstanceOfSatisfying(
            PipelineException.class, e -> assertThat(e.kind()).isEqualTo(FailureKind.START))
        .hasMessageContaining(because);
  }

  private static void copy(Path folder) throws IOException {
    for (String name : List.of("source.spm", "target.spm", "vocab.json")) {
      Files.write(folder.resolve(name), Files.readAllBytes(FOLDER.resolve(name)));
    }
  }

  private static MarianVocabulary vocabulary() {
    try {
      return new MarianVocabulary(
          FOLDER.resolve("vocab.json"), MarianSettings.read(FOLDER.resolve("none")));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static int[] array(List<Integer> ids) {
    return ids.stream().mapToInt(Integer::intValue).toArray();
  }
}
