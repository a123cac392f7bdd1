package io.khulasa.onnx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A Marian model's vocab.json: the numbers of the pieces of both languages. */
final class MarianVocabulary {

  private static final TypeReference<Map<String, @Nullable Integer>> PIECES =
      new TypeReference<>() {};

  private final Map<String, Integer> ids;
  private final Map<Integer, String> pieces = new HashMap<>();
  private final int unknown;

  /**
   * Reads a vocabulary.
   *
   * @param settings which of its tokens stand for no text
   * @throws IOException when it is broken
   */
  MarianVocabulary(Path file, MarianSettings settings) throws IOException {
    Map<String, Integer> all = read(file);
    Set<String> special = settings.special();
    Integer number = all.get(settings.unknown());
    if (number == null) {
      throw new IOException("it has no " + settings.unknown());
    }
    unknown = number;
    ids = new HashMap<>(all);
    ids.keySet().removeIf(piece -> special.contains(piece) || isLanguageCode(piece));
    all.forEach((piece, id) -> pieces.put(id, piece));
    pieces.values().removeIf(special::contains);
  }

  /** The id of a piece of text. No text gets the id of a special token or of a language code. */
  int id(String piece) {
    return ids.getOrDefault(piece, unknown);
  }

  /** The piece of an id; null for a special token and for an id that is not here. */
  @Nullable String piece(int id) {
    return pieces.get(id);
  }

  /** What Marian's models for several languages begin a text with, to choose one. */
  private static boolean isLanguageCode(String piece) {
    return piece.startsWith(">>") && piece.endsWith("<<");
  }

  private static Map<String, Integer> read(Path file) throws IOException {
    try {
      Map<String, @Nullable Integer> read = JsonMapper.shared().readValue(file.toFile(), PIECES);
      if (read == null || read.containsValue(null)) {
        throw new IOException("it does not give each piece a number");
      }
      // In the file's order: of two pieces with one number the last is meant.
      return new LinkedHashMap<>(read);
    } catch (JacksonException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
  }
}
