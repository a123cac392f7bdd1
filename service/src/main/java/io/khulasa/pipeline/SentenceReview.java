package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import io.khulasa.check.Flag.Kind;
import io.khulasa.check.SentenceCheck;
import io.khulasa.translate.Translation;
import io.khulasa.translate.Translation.Ending;
import java.util.ArrayList;
import java.util.List;

/** Joins the pieces of a sentence and says what is wrong with the whole. */
final class SentenceReview {

  private final SentenceCheck check;

  SentenceReview(SentenceCheck check) {
    this.check = check;
  }

  /** The sentence that the pieces make, with the flags of its text and of how they ended. */
  TranslatedSentence judge(String source, List<Translation> pieces) {
    String text = PieceJoin.join(pieces.stream().map(Translation::text).toList());
    double score = pieces.stream().mapToDouble(Translation::score).min().orElse(0);
    List<Flag> flags = new ArrayList<>(check.check(source, text));
    flagIf(ended(pieces, Ending.LOOP), Kind.LOOP, "The model repeated itself.", flags);
    flagIf(
        ended(pieces, Ending.LENGTH),
        Kind.TRUNCATED,
        "The translation reached its length limit; words may be missing.",
        flags);
    flagIf(text.isEmpty(), Kind.EMPTY, "There is no translation.", flags);
    return new TranslatedSentence(source, text, score, flags);
  }

  private static boolean ended(List<Translation> pieces, Ending ending) {
    return pieces.stream().anyMatch(piece -> piece.ending() == ending);
  }

  private static void flagIf(boolean wrong, Kind kind, String detail, List<Flag> flags) {
    if (wrong && flags.stream().noneMatch(flag -> flag.kind() == kind)) {
      flags.add(new Flag(kind, detail));
    }
  }
}
