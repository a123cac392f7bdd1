package io.khulasa.onnx;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tokenizer of a Marian model: source.spm cuts a text, vocab.json numbers the pieces, and
 * target.spm tells which of them are marks and not text. Gives what transformers' MarianTokenizer
 * gives, but for one thing: in a text nothing is a command, neither a leading {@code >>fr<<} nor
 * the name of a special token.
 *
 * <p>The .spm files are read here because DJL's SentencePiece extension ended at 0.34.0, loses
 * characters outside of the basic plane when it puts pieces together, and brings the process down
 * on a file with an empty piece.
 *
 * <p>Safe for several threads.
 */
final class MarianCodec implements OpenCodec {

  private final PieceCutter cutter;
  private final MarianVocabulary vocabulary;
  private final Set<String> marks;
  private final MarianSettings settings;

  /**
   * Opens the tokenizer of a model's folder.
   *
   * @throws PipelineException of kind START when a file cannot be read
   */
  MarianCodec(Path folder) {
    settings = read(folder, "tokenizer_config.json", MarianSettings::read);
    cutter = read(folder, "source.spm", file -> new PieceCutter(PieceFile.read(file)));
    marks = read(folder, "target.spm", MarianCodec::marks);
    vocabulary = read(folder, "vocab.json", file -> new MarianVocabulary(file, settings));
  }

  @Override
  public int[] encode(String text) {
    return cutter.cut(text).stream().mapToInt(vocabulary::id).toArray();
  }

  @Override
  public String decode(int[] tokens) {
    StringBuilder text = new StringBuilder();
    for (int token : tokens) {
      String piece = vocabulary.piece(token);
      if (piece != null && !marks.contains(piece)) {
        text.append(piece);
      }
    }
    String stripped = DecodedText.stripped(text.toString().replace(PieceModel.SPACE, " "));
    return settings.tidy() ? DecodedText.tidy(stripped) : stripped;
  }

  /** Marian's models read one language and write one. */
  @Override
  public Optional<Integer> special(String name) {
    return Optional.empty();
  }

  /** Nothing is held outside of the heap. */
  @Override
  public void close() {}

  private static Set<String> marks(Path file) throws IOException {
    return PieceFile.read(file).pieces().stream()
        .filter(piece -> piece.kind() == Piece.Kind.CONTROL)
        .map(Piece::text)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> T read(Path folder, String name, Reader<T> reader) {
    Path file = folder.resolve(name);
    try {
      return reader.read(file);
    } catch (IOException e) {
      throw new PipelineException(
          FailureKind.START,
          "the tokenizer's file " + file + " cannot be read: " + e.getMessage(),
          e);
    }
  }

  private interface Reader<T> {
    T read(Path file) throws IOException;
  }
}
