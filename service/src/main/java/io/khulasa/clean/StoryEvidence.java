package io.khulasa.clean;

import static io.khulasa.clean.LineEvidence.holds;

import io.khulasa.clean.Dropped.Reason;
import java.util.Map;

/**
 * What tells of another story's beginning: a headline that the text under it takes up, and words
 * that nothing above used. Short lines get what the next text below has.
 */
final class StoryEvidence {
  private static final int NEAR = 6;
  private static final double NOTHING = -1;

  private StoryEvidence() {}

  static void addTo(Map<String, LineEvidence> all) {
    all.put("story.seen-above", (s, i) -> s.seenAbove(i));
    all.put("story.seen-below", (s, i) -> s.seenBelow(i));
    all.put("story.block-seen-above", (s, i) -> block(s, text(s, i)));
    all.put("story.headline-words", (s, i) -> headlineWords(s, text(s, i)));
    all.put("story.headline-echo", (s, i) -> s.shared(headline(s, text(s, i)), text(s, i)));
    all.put("story.headline-seen-above", (s, i) -> headlineSeen(s, text(s, i)));
    all.put("story.byline-between", (s, i) -> holds(stands(s, text(s, i), Reason.BYLINE)));
    all.put("story.repeat-between", (s, i) -> holds(stands(s, text(s, i), Reason.REPEATED)));
    all.put("story.goes-on", (s, i) -> goesOn(s, text(s, i)));
  }

  /** The line itself if it is running text, or else the next one below. */
  private static int text(Survey survey, int line) {
    return survey.isText(line) ? line : survey.textBelow(line);
  }

  private static double block(Survey survey, int text) {
    return text == survey.count() ? NOTHING : survey.blockSeenAbove(text);
  }

  private static double goesOn(Survey survey, int text) {
    return text == survey.count() ? NOTHING : holds(Connectives.open(survey.line(text)));
  }

  /** The nearest short line above a text that no rule speaks against, or -1. */
  static int headline(Survey survey, int text) {
    int above = text == survey.count() ? text : survey.textAbove(text);
    for (int i = text - 1; i > above && i >= text - NEAR; i--) {
      if (survey.verdict(i) == null) {
        return i;
      }
    }
    return -1;
  }

  private static double headlineWords(Survey survey, int text) {
    int headline = headline(survey, text);
    return headline < 0 ? 0 : survey.line(headline).words();
  }

  private static double headlineSeen(Survey survey, int text) {
    int headline = headline(survey, text);
    return headline < 0 ? NOTHING : survey.seenAbove(headline);
  }

  /** Whether a rule found this between the text and the one above. */
  private static boolean stands(Survey survey, int text, Reason reason) {
    int above = text == survey.count() ? text : survey.textAbove(text);
    for (int i = text - 1; i > above && i >= text - 2 * NEAR; i--) {
      if (survey.verdict(i) == reason) {
        return true;
      }
    }
    return false;
  }
}
