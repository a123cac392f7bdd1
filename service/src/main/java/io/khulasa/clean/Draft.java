package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What has been decided so far about the lines of a page; lines are kept until dropped. */
final class Draft {
  private final Page page;
  private final @Nullable Reason[] reasons;
  private final boolean[] settled;
  private final List<List<Dropped>> cuts = new ArrayList<>();

  Draft(Page page) {
    this.page = page;
    this.reasons = new Reason[page.lines().size()];
    this.settled = new boolean[reasons.length];
    page.lines().forEach(line -> cuts.add(List.of()));
  }

  Page page() {
    return page;
  }

  /** Why the line was dropped, or null while it is kept. */
  @Nullable Reason reason(int line) {
    return reasons[line];
  }

  /** Whether the line is kept so far. */
  boolean isOpen(int line) {
    return reasons[line] == null;
  }

  /** Drops a line; the first reason stays. */
  void drop(int line, Reason reason) {
    if (reasons[line] == null && !settled[line]) {
      reasons[line] = reason;
    }
  }

  /** Drops a line for this reason, or keeps it without one; nothing changes that any more. */
  void settle(int line, @Nullable Reason reason) {
    reasons[line] = reason;
    settled[line] = true;
  }

  /** Keeps a line, whatever rules said before. */
  void keep(int line) {
    if (!settled[line]) {
      reasons[line] = null;
    }
  }

  /** Lets rules judge every line that is kept so far, with the running text among those lines. */
  void judge(List<LineRule> rules) {
    Page narrowed = page.narrowedTo(this::isOpen);
    for (int line = 0; line < reasons.length; line++) {
      for (LineRule rule : rules) {
        if (reasons[line] == null && !settled[line]) {
          reasons[line] = rule.judge(narrowed, line);
        }
      }
    }
  }

  /** Parts of a line that go; spans of the line's own text. */
  List<Dropped> cuts(int line) {
    return cuts.get(line);
  }

  /** Lets rules cut every line that is kept so far. */
  void cut(List<CutRule> rules) {
    for (int line = 0; line < reasons.length; line++) {
      if (reasons[line] == null) {
        Line whole = page.lines().get(line);
        List<Dropped> parts = rules.stream().flatMap(rule -> rule.cuts(whole).stream()).toList();
        cuts.set(line, withoutOverlap(parts));
      }
    }
  }

  /** Takes cuts back, told by their spans of the page's text. */
  void mend(Predicate<Span> wanted) {
    for (int line = 0; line < reasons.length; line++) {
      int start = page.lines().get(line).span().start();
      cuts.set(
          line, cuts.get(line).stream().filter(c -> !wanted.test(c.span().shift(start))).toList());
    }
  }

  private static List<Dropped> withoutOverlap(List<Dropped> parts) {
    List<Dropped> result = new ArrayList<>();
    int end = 0;
    for (Dropped part : parts.stream().sorted((a, b) -> a.span().compareTo(b.span())).toList()) {
      if (part.span().start() >= end) {
        result.add(part);
        end = part.span().end();
      }
    }
    return result;
  }
}
