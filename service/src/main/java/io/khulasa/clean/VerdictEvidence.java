package io.khulasa.clean;

import static io.khulasa.clean.LineEvidence.holds;

import io.khulasa.clean.Dropped.Reason;
import java.util.Locale;
import java.util.Map;

/** What a rule said of the line. */
final class VerdictEvidence {
  private VerdictEvidence() {}

  static void addTo(Map<String, LineEvidence> all) {
    for (Reason reason : Reason.values()) {
      all.put(
          "verdict." + reason.name().toLowerCase(Locale.ROOT),
          (survey, line) -> holds(survey.verdict(line) == reason));
    }
    all.put("verdict.none", (survey, line) -> holds(survey.verdict(line) == null));
  }
}
