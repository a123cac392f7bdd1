package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A name between the title and the text: a few words that the text never takes up. */
final class Authors implements LineRule {
  private static final int LONGEST = 4;
  private static final int MOST_LINES = 3;

  private final Set<String> body = new HashSet<>();
  private final Set<Integer> candidates;

  Authors(Draft draft, int title) {
    Page page = draft.page().narrowedTo(draft::isOpen);
    Set<Integer> between =
        IntStream.range(title + 1, page.firstParagraph())
            .filter(i -> title >= 0 && draft.isOpen(i))
            .limit(MOST_LINES + 1)
            .boxed()
            .collect(Collectors.toSet());
    candidates = between.size() > MOST_LINES ? Set.of() : between;
    if (!candidates.isEmpty()) {
      IntStream.range(page.firstParagraph(), page.lines().size())
          .filter(i -> draft.isOpen(i) && page.lines().get(i).isParagraph())
          .forEach(i -> body.addAll(page.lines().get(i).stems()));
    }
  }

  @Override
  public @Nullable Reason judge(Page page, int line) {
    Line candidate = page.lines().get(line);
    boolean name =
        candidates.contains(line)
            && candidate.words() <= LONGEST
            && !candidate.isTerminated()
            && Stems.shared(candidate.stems(), body) == 0;
    return name ? Reason.BYLINE : null;
  }
}
