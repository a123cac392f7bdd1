package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import org.jspecify.annotations.Nullable;

/** Headings of lists of other stories; what stands under them is for {@link StoryWalk}. */
final class Headings implements LineRule {

  @Override
  public @Nullable Reason judge(Page page, int line) {
    return Boxes.isHeading(page.lines().get(line)) ? Reason.PROMOTION : null;
  }
}
