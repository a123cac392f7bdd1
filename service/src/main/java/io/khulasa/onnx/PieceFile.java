package io.khulasa.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a .spm file: the message ModelProto of SentencePiece's sentencepiece_model.proto, whose
 * field numbers these are.
 */
final class PieceFile {

  private static final int UNIGRAM = 1;

  private PieceFile() {}

  /**
   * The model in a file.
   *
   * @throws IOException when it is broken, or of a kind that is not read; the message says which
   */
  static PieceModel read(Path file) throws IOException {
    List<Piece> pieces = new ArrayList<>();
    PieceModel.Normalization normalization = normalization(ByteBuffer.allocate(0));
    ProtobufReader model = new ProtobufReader(ByteBuffer.wrap(Files.readAllBytes(file)));
    for (int field = model.next(); field != 0; field = model.next()) {
      switch (field) {
        case 1 -> pieces.add(piece(model.bytes()));
        case 2 -> requireUnigram(model.bytes());
        case 3 -> normalization = normalization(model.bytes());
        case 5 -> requireNothingUndone(model.bytes());
        default -> model.skip();
      }
    }
    requireSound(pieces);
    return new PieceModel(List.copyOf(pieces), normalization);
  }

  private static Piece piece(ByteBuffer message) throws IOException {
    String text = "";
    float score = 0;
    Piece.Kind kind = Piece.Kind.NORMAL;
    ProtobufReader piece = new ProtobufReader(message);
    for (int field = piece.next(); field != 0; field = piece.next()) {
      switch (field) {
        case 1 -> text = piece.text();
        case 2 -> score = piece.real();
        case 3 -> kind = Piece.Kind.of(piece.number());
        default -> piece.skip();
      }
    }
    if (text.isEmpty() || kind == null) {
      throw new IOException("a piece in it has no text or an unknown kind");
    }
    return new Piece(text, score, kind);
  }

  private static void requireUnigram(ByteBuffer message) throws IOException {
    ProtobufReader trainer = new ProtobufReader(message);
    for (int field = trainer.next(); field != 0; field = trainer.next()) {
      switch (field) {
        case 3 -> require(trainer.number() == UNIGRAM, "it is not of the unigram kind");
        case 24 -> require(!trainer.flag(), "it puts spaces behind the words");
        case 35 -> require(!trainer.flag(), "it falls back to bytes");
        default -> trainer.skip();
      }
    }
  }

  private static PieceModel.Normalization normalization(ByteBuffer message) throws IOException {
    ByteBuffer characters = ByteBuffer.allocate(0);
    boolean spaceInFront = true;
    boolean singleSpaces = true;
    boolean visibleSpaces = true;
    ProtobufReader normalizer = new ProtobufReader(message);
    for (int field = normalizer.next(); field != 0; field = normalizer.next()) {
      switch (field) {
        case 2 -> characters = normalizer.bytes();
        case 3 -> spaceInFront = normalizer.flag();
        case 4 -> singleSpaces = normalizer.flag();
        case 5 -> visibleSpaces = normalizer.flag();
        default -> normalizer.skip();
      }
    }
    return new PieceModel.Normalization(characters, spaceInFront, singleSpaces, visibleSpaces);
  }

  private static void requireNothingUndone(ByteBuffer message) throws IOException {
    require(
        !normalization(message).characters().hasRemaining(),
        "it rewrites the text that it decodes");
  }

  private static void requireSound(List<Piece> pieces) throws IOException {
    Set<String> inText = new HashSet<>();
    for (Piece piece : pieces) {
      require(!piece.occursInText() || inText.add(piece.text()), "a piece in it occurs twice");
    }
    long unknown = pieces.stream().filter(piece -> piece.kind() == Piece.Kind.UNKNOWN).count();
    require(unknown == 1, "it has " + unknown + " pieces for the unknown instead of one");
    require(!inText.isEmpty(), "it has no pieces");
  }

  private static void require(boolean kept, String otherwise) throws IOException {
    if (!kept) {
      throw new IOException(otherwise);
    }
  }
}
