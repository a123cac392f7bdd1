package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import org.jspecify.annotations.Nullable;

/** Short lines that hold what only a site's legal notice holds. */
final class Notices implements LineRule {
  private static final int LONGEST = 40;

  @Override
  public @Nullable Reason judge(Page page, int line) {
    Line candidate = page.lines().get(line);
    return candidate.words() <= LONGEST && Phrases.RIGHTS.stand(candidate) ? Reason.NOTICE : null;
  }
}
