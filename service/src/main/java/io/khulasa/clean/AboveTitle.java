package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the title and has no word in common with it or the text: a site's name, or
 * headlines of a list. A longer line that no heading of a list announced may be a first title.
 */
final class AboveTitle implements LineRule {
  private static final int NAME = 3;
  private static final int FEW_LINES = 8;

  private final int title;
  private final int firstBox;
  private final Set<String> words;

  AboveTitle(Draft draft, int title) {
    this.title = title;
    this.firstBox = Boxes.first(draft.page());
    this.words = title > 0 ? Headline.words(draft, title) : Set.of();
  }

  @Override
  public @Nullable Reason judge(Page page, int line) {
    if (line >= title || Stems.shared(page.lines().get(line).stems(), words) > 0) {
      return null;
    }
    if (firstBox < line) {
      return Reason.PROMOTION;
    }
    boolean name = title <= FEW_LINES && page.lines().get(line).words() <= NAME;
    return name ? Reason.NAVIGATION : null;
  }
}
