package io.khulasa.clean;

import java.util.Map;

/** Whether a line speaks of what the running text, the page's head and its neighbours speak of. */
final class TopicEvidence {
  private static final int NEAREST = 3;

  private TopicEvidence() {}

  static void addTo(Map<String, LineEvidence> all) {
    all.put("topic.in-text", (s, i) -> s.about(i));
    all.put("topic.recurring", (s, i) -> s.about(i, 2));
    all.put("topic.often", (s, i) -> s.about(i, 4));
    all.put("topic.head", (s, i) -> s.aboutHead(i));
    all.put("topic.text-above", (s, i) -> s.shared(i, s.textAbove(i)));
    all.put("topic.text-below", (s, i) -> s.shared(i, s.textBelow(i)));
    all.put("topic.texts-above", TopicEvidence::above);
    all.put("topic.texts-below", TopicEvidence::below);
    all.put("topic.line-above", (s, i) -> s.shared(i, i - 1));
    all.put("topic.line-below", (s, i) -> s.shared(i, i + 1));
    all.put("topic.stems", (s, i) -> Math.min(40, s.line(i).stems().size()));
  }

  private static double above(Survey survey, int line) {
    double most = 0;
    int text = survey.textAbove(line);
    for (int i = 0; i < NEAREST && text >= 0; i++) {
      most = Math.max(most, survey.shared(line, text));
      text = survey.textAbove(text);
    }
    return most;
  }

  private static double below(Survey survey, int line) {
    double most = 0;
    int text = survey.textBelow(line);
    for (int i = 0; i < NEAREST && text < survey.count(); i++) {
      most = Math.max(most, survey.shared(line, text));
      text = survey.textBelow(text);
    }
    return most;
  }
}
