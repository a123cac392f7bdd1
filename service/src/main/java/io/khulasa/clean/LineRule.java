package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import org.jspecify.annotations.Nullable;

/** Tells one kind of furniture by a line alone and where it stands. */
@FunctionalInterface
interface LineRule {

  /** Why the line is not part of the article, or null when this rule has nothing against it. */
  @Nullable Reason judge(Page page, int line);
}
