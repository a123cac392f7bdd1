package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.Mark;
import io.khulasa.text.Mark.Role;
import io.khulasa.text.Span;
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

  private static final double HEADING = 0.1;
  private static final double LINK = 0.8;

  private final Draft draft;
  private final List<Line> lines;
  private final @Nullable Role[] roles;

  /** Finds out what marks say of each line. */
  MarkedLines(Source source, Draft draft) {
    this.draft = draft;
    this.lines = draft.page().lines();
    this.roles = new Role[lines.size()];
    List<Mark> marks = source.marks();
    int mark = 0;
    for (int i = 0; i < roles.length; i++) {
      Span line = source.text().toOriginal(lines.get(i).span());
      while (mark < marks.size() && marks.get(mark).span().end() <= line.start()) {
        mark++;
      }
      for (int m = mark; m < marks.size() && marks.get(m).span().start() < line.end(); m++) {
        roles[i] = together(roles[i], marks.get(m).role());
      }
    }
  }

  /** Only a line that is nothing but links is one. */
  private static Role together(@Nullable Role before, Role next) {
    return before == null || before == Role.LINK ? next : before;
  }

  /**
   * Settles what the markup tells for sure.
   *
   * @return number of the line that it shows to be the title, or -1
   */
  int settle() {
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

  /** How likely the article's a line must be to stay, where flat text asks for so much. */
  double least(int line, double least) {
    boolean heading = roles[line] == Role.HEADING || HeadingMarks.begin(lines.get(line));
    return heading ? HEADING : roles[line] == Role.LINK ? LINK : least;
  }

  private @Nullable Reason reason(int line) {
    Role role = roles[line];
    return role == null ? null : REASONS.get(role);
  }
}
