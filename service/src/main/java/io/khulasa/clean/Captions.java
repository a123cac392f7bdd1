package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Captions: one sentence at most, with a credit behind it or a word like «تصوير» before it. */
final class Captions implements LineRule {
  private static final int LONGEST = 45;

  @Override
  public @Nullable Reason judge(Page page, int line) {
    Line candidate = page.lines().get(line);
    if (candidate.words() > LONGEST) {
      return null;
    }
    if (Phrases.CAPTIONS.begin(candidate) && !candidate.hasFullStop()) {
      return Reason.CAPTION;
    }
    int credit = Credit.startIn(candidate.tokens());
    return credit >= 0 && !hasSentence(candidate, credit) ? Reason.CAPTION : null;
  }

  /** Whether a sentence ends before this token; the dots of «أ.ب» and of «...» end none. */
  private static boolean hasSentence(Line line, int end) {
    List<Token> tokens = line.tokens();
    for (int i = 1; i < end; i++) {
      Token mark = tokens.get(i);
      boolean ends = mark.is(".") || mark.is("؟") || mark.is("!");
      boolean alone = !tokens.get(i - 1).is(".") && !tokens.get(i + 1).is(".");
      if (ends && alone && tokens.get(i + 1).start() > mark.end()) {
        return true;
      }
    }
    return false;
  }
}
