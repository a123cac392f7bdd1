package io.khulasa.pipeline;

import io.khulasa.translate.Translation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The translations of a call's pieces, by sentences. They come in any order and from any thread; a
 * sentence is whole when its last piece is there.
 */
final class PieceResults {

  /** A sentence that has all its pieces. */
  record Whole(int sentence, List<Translation> pieces) {}

  /** Where a piece belongs. */
  private record Place(int sentence, int piece, List<@Nullable Translation> all) {}

  private final List<Place> places = new ArrayList<>();

  /** Expects the pieces of these numbered sentences, in the map's order. */
  PieceResults(Map<Integer, List<String>> pieces) {
    pieces.forEach(
        (sentence, cut) -> {
          List<@Nullable Translation> all = new ArrayList<>(Collections.nCopies(cut.size(), null));
          for (int i = 0; i < cut.size(); i++) {
            places.add(new Place(sentence, i, all));
          }
        });
  }

  /**
   * A piece has been translated.
   *
   * @param index its place among all pieces
   * @return its sentence, if this was the last piece of it
   */
  synchronized Optional<Whole> put(int index, Translation translation) {
    Place place = places.get(index);
    place.all.set(place.piece, translation);
    List<Translation> whole = new ArrayList<>();
    for (@Nullable Translation piece : place.all) {
      if (piece == null) {
        return Optional.empty();
      }
      whole.add(piece);
    }
    return Optional.of(new Whole(place.sentence, whole));
  }
}
