package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import org.jspecify.annotations.Nullable;

/** A line of nothing but a date or a time, outside of the running text. */
final class Timestamps implements LineRule {

  @Override
  public @Nullable Reason judge(Page page, int line) {
    Line candidate = page.lines().get(line);
    return page.isEdge(line) && candidate.hasNumber() && isDate(candidate) ? Reason.BYLINE : null;
  }

  private static boolean isDate(Line line) {
    boolean named = line.has("/") || line.has(":");
    int next;
    for (int i = 0; i < line.tokens().size(); i = next) {
      Token token = line.tokens().get(i);
      int end = Phrases.CALENDAR.endAt(line.tokens(), i);
      if (end < 0 && token.isWord() && !token.isNumber()) {
        return false;
      }
      named |= end >= 0;
      next = Math.max(end, i + 1);
    }
    return named;
  }
}
