package io.khulasa.clean;

import static io.khulasa.clean.LineEvidence.holds;

import java.util.List;
import java.util.Map;

/** What a line says in words that pages use of themselves. */
final class WordEvidence {

  private WordEvidence() {}

  static void addTo(Map<String, LineEvidence> all) {
    all.put("words.page-share", (s, i) -> pageShare(s.line(i)));
    all.put("words.page", (s, i) -> Math.min(6, pageWords(s.line(i))));
    all.put("words.asks", (s, i) -> holds(Phrases.IMPERATIVES.begin(s.line(i))));
    all.put("words.calendar", (s, i) -> calendarShare(s.line(i)));
    all.put("words.credit", (s, i) -> holds(Credit.startIn(s.line(i).tokens()) >= 0));
    all.put("words.newsroom", (s, i) -> holds(Phrases.NEWSROOMS.stand(s.line(i))));
    all.put("words.connected", (s, i) -> holds(isConnected(s.line(i))));
    for (int kind = 0; kind < WordOdds.KINDS.length(); kind++) {
      int k = kind;
      all.put("words.odds-" + WordOdds.KINDS.charAt(k), (s, i) -> s.odds(i, k));
    }
  }

  private static boolean isConnected(Line line) {
    return line.tokens().stream().anyMatch(token -> Connectives.isAnd(token.word()));
  }

  private static int pageWords(Line line) {
    return (int)
        line.tokens().stream().filter(t -> Phrases.FURNITURE_WORDS.holds(t.word())).count();
  }

  /** The part of its words that pages use of themselves. */
  static double pageShare(Line line) {
    int words = line.words();
    return words == 0 ? 0 : Math.min(1, (double) pageWords(line) / words);
  }

  /** The part of its words and marks that are numbers or words of a date. */
  static double calendarShare(Line line) {
    List<Token> tokens = line.tokens();
    int known = 0;
    int next;
    for (int i = 0; i < tokens.size(); i = next) {
      int end = Phrases.CALENDAR.endAt(tokens, i);
      known += end > 0 ? end - i : tokens.get(i).isNumber() ? 1 : 0;
      next = Math.max(end, i + 1);
    }
    return (double) known / tokens.size();
  }
}
