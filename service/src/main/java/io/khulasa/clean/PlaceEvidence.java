package io.khulasa.clean;

import static io.khulasa.clean.LineEvidence.holds;

import java.util.Map;

/** Where a line stands: how far from the page's ends, its running text and its boxes. */
final class PlaceEvidence {
  private static final int FAR = 15;

  private PlaceEvidence() {}

  static void addTo(Map<String, LineEvidence> all) {
    all.put("place.from-top", (s, i) -> Math.min(FAR, i));
    all.put("place.from-bottom", (s, i) -> Math.min(FAR, s.count() - 1 - i));
    all.put("place.from-first-text", (s, i) -> within(i - s.firstText()));
    all.put("place.from-last-text", (s, i) -> within(i - s.lastText()));
    all.put("place.from-text-above", (s, i) -> Math.min(FAR, i - s.textAbove(i)));
    all.put("place.to-text-below", (s, i) -> Math.min(FAR, s.textBelow(i) - i));
    all.put("place.from-box", (s, i) -> fromBox(s, i));
    all.put("place.text", (s, i) -> holds(s.isText(i)));
    all.put("place.spaced", (s, i) -> holds(s.line(i).spaced()));
    all.put("place.spaced-below", (s, i) -> holds(i + 1 == s.count() || s.line(i + 1).spaced()));
    all.put("place.copies", (s, i) -> Math.min(4, s.copies(i)));
    all.put("place.list-head", (s, i) -> holds(isListed(s, i)));
    all.put("place.lines", (s, i) -> Math.min(40, s.count()));
  }

  private static double within(int distance) {
    return Math.max(-FAR, Math.min(FAR, distance));
  }

  /** How many lines above a box of other stories begins, if no running text stands between. */
  private static double fromBox(Survey survey, int line) {
    for (int i = line; i > survey.textAbove(line) && i > line - FAR; i--) {
      if (Boxes.isHeading(survey.line(i))) {
        return line - i;
      }
    }
    return FAR;
  }

  /** Whether the lines above lead to a list: one ends with a colon, and no text follows it. */
  private static boolean isListed(Survey survey, int line) {
    for (int i = line - 1; i >= 0 && i > line - FAR; i--) {
      if (survey.line(i).text().endsWith(":")) {
        return true;
      }
      if (survey.isText(i) || survey.verdict(i) != null) {
        return false;
      }
    }
    return false;
  }
}
