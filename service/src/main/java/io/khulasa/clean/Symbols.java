package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import org.jspecify.annotations.Nullable;

/** Lines without a letter or digit: rules, stars, dots. */
final class Symbols implements LineRule {

  @Override
  public @Nullable Reason judge(Page page, int line) {
    return page.lines().get(line).words() == 0 ? Reason.NAVIGATION : null;
  }
}
