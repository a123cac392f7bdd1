package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A name between the title and the text: a few words that the text never takes up. */
final class Authors implements LineRule {
  private static final int LONGEST = 4;

  private final Set<String> body = new HashSet<>();
  private final int title;

  Authors(Draft draft, int title) {
    this.title = title;
    if (title >= 0) {
      Page page = draft.page();
      IntStream.range(0, page.lines().size())
          .filter(i -> draft.isOpen(i) && page.lines().get(i).isParagraph())
          .forEach(i -> body.addAll(page.lines().get(i).stems()));
    }
  }

  @Override
  public @Nullable Reason judge(Page page, int line) {
    Line candidate = page.lines().get(line);
    boolean name =
        0 <= title
            && title < line
            && line < page.firstParagraph()
            && candidate.words() <= LONGEST
            && !candidate.isTerminated()
            && Stems.shared(candidate.stems(), body) == 0;
    return name ? Reason.BYLINE : null;
  }
}
