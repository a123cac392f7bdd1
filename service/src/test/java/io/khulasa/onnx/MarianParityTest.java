package io.khulasa.onnx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khulasa.SeedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tokenizer of opus-mt-ar-en against transformers', over 10,000 lines and the special texts.
 * Both lie outside of the repository: here are digests of what the reference gives for each block
 * of lines, made by models/parity/tokenizers_reference.py.
 */
final class MarianParityTest {

  @Test
  void differsNowhereFromTheReference() throws IOException {
    Path folder = SeedPage.shared().resolve("tokenizers/opus-mt-ar-en");
    assumeTrue(Files.exists(folder), () -> folder + " is not here");
    Path digests = ReferenceTexts.folder().resolve("marian-parity.json");
    Expected expected = JsonMapper.shared().readValue(digests.toFile(), Expected.class);
    List<String> lines = lines(expected);
    assertThat(lines).hasSizeGreaterThan(expected.lines());

    PieceCutter target = new PieceCutter(PieceFile.read(folder.resolve("target.spm")));
    MarianVocabulary vocabulary =
        new MarianVocabulary(
            folder.resolve("vocab.json"),
            MarianSettings.read(folder.resolve("tokenizer_config.json")));
    List<Block> blocks = new ArrayList<>();
    try (MarianCodec codec = new MarianCodec(folder)) {
      for (int start = 0; start < lines.size(); start += expected.block()) {
        List<String> block = lines.subList(start, Math.min(lines.size(), start + expected.block()));
        List<int[]> source = block.stream().map(codec::encode).toList();
        List<int[]> english =
            block.stream()
                .map(line -> target.cut(line).stream().mapToInt(vocabulary::id).toArray())
                .toList();
        blocks.add(
            new Block(
                digest(source.stream().map(MarianParityTest::spelt)),
                digest(source.stream().map(codec::decode)),
                digest(english.stream().map(MarianParityTest::spelt)),
                digest(english.stream().map(codec::decode))));
      }
    }
    assertThat(blocks).isEqualTo(expected.blocks());
  }

  private static List<String> lines(Expected expected) throws IOException {
    List<String> all = new ArrayList<>();
    for (Map.Entry<String, String> entry : expected.files().entrySet()) {
      byte[] file = Files.readAllBytes(SeedPage.shared().resolve(entry.getKey()));
      assertThat(sum(file)).as(entry.getKey()).isEqualTo(entry.getValue());
      for (String line : new String(file, UTF_8).split("\n", -1)) {
        String text = entry.getKey().endsWith(".tsv") ? line.split("\t", -1)[0] : line;
        if (!text.isEmpty() && !text.startsWith(">>")) {
          all.add(text);
        }
      }
    }
    return Stream.concat(
            IntStream.range(0, expected.lines())
                .mapToObj(i -> all.get((int) ((long) i * all.size() / expected.lines()))),
            ReferenceTexts.all().stream())
        .toList();
  }

  private static String spelt(int[] ids) {
    return IntStream.of(ids).mapToObj(Integer::toString).collect(Collectors.joining(" "));
  }

  private static String digest(Stream<String> rows) {
    return sum(rows.collect(Collectors.joining("\n")).getBytes(UTF_8));
  }

  private static String sum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private record Expected(int lines, int block, Map<String, String> files, List<Block> blocks) {}

  private record Block(String source, String sourceText, String target, String targetText) {}
}
