package io.khulasa.clean;

import static io.khulasa.clean.LineEvidence.holds;

import java.util.Map;

/** What the short lines in a row, of which this is one, look like together. */
final class RunEvidence {
  private static final int REACH = 8;

  private RunEvidence() {}

  static void addTo(Map<String, LineEvidence> all) {
    put(all, "length", (s, i) -> s.textBelow(i) - s.textAbove(i) - 1);
    mean(all, "about", (s, i) -> s.about(i));
    mean(all, "figures", (s, i) -> holds(s.line(i).hasNumber()));
    mean(all, "page-words", (s, i) -> WordEvidence.pageShare(s.line(i)));
    mean(all, "words", (s, i) -> Math.min(20, s.line(i).words()));
    mean(all, "dropped", (s, i) -> holds(s.verdict(i) != null));
    mean(all, "stops", (s, i) -> holds(s.line(i).isTerminated()));
    mean(all, "spaced", (s, i) -> holds(s.line(i).spaced()));
    mean(all, "odds", (s, i) -> s.odds(i, 0));
  }

  private static void put(Map<String, LineEvidence> all, String name, LineEvidence value) {
    all.put("run." + name, (s, i) -> s.isText(i) ? 0 : Math.min(40, value.of(s, i)));
  }

  private static void mean(Map<String, LineEvidence> all, String name, LineEvidence value) {
    put(all, name, (survey, line) -> mean(survey, line, value));
  }

  private static double mean(Survey survey, int line, LineEvidence value) {
    int first = Math.max(survey.textAbove(line) + 1, line - REACH);
    int last = Math.min(survey.textBelow(line) - 1, line + REACH);
    double sum = 0;
    for (int i = first; i <= last; i++) {
      sum += value.of(survey, i);
    }
    return sum / (last - first + 1);
  }
}
