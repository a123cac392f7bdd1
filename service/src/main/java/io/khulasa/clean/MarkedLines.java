package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.Mark.Role;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What markup says of the lines of a page; it is believed where it leaves a text. */
final class MarkedLines {
  private static final Map<Role, Reason> REASONS =
      Map.of(
          Role.OUTSIDE, Reason.NAVIGATION,
          Role.NAVIGATION, Reason.NAVIGATION,
          Role.CAPTION, Reason.CAPTION,
          Role.BYLINE, Reason.BYLINE);

  private final Source source;
  private final Draft draft;
  private final List<Line> lines;
  private final @Nullable Role[] roles;

  private MarkedLines(Source source, Draft draft) {
    this.source = source;
    this.draft = draft;
    this.lines = draft.page().lines();
    this.roles = new Role[lines.size()];
    int mark = 0;
    for (int i = 0; i < roles.length; i++) {
      int start = source.text().toOriginal(lines.get(i).span()).start();
      while (mark + 1 < source.marks().size() && endOf(mark) <= start) {
        mark++;
      }
      roles[i] = mark < source.marks().size() ? source.marks().get(mark).role() : null;
    }
  }

  private int endOf(int mark) {
    return source.marks().get(mark).span().end();
  }

  /**
   * Settles what the markup tells.
   *
   * @return number of the line that it shows to be the title, or -1
   */
  static int settle(Source source, Draft draft) {
    return new MarkedLines(source, draft).settle();
  }

  private int settle() {
    int title = -1;
    boolean leavesText = false;
    for (int i = 0; i < roles.length; i++) {
      title = title < 0 && roles[i] == Role.TITLE ? i : title;
      leavesText |= reason(i) == null && lines.get(i).isLong();
    }
    for (int i = 0; i < roles.length && leavesText; i++) {
      Reason reason = reason(i);
      if (reason != null || i == title) {
        draft.settle(i, reason);
      }
    }
    return title;
  }

  private @Nullable Reason reason(int line) {
    Role role = roles[line];
    return role == null ? null : REASONS.get(role);
  }
}
