package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The alternative text of a site's logo, outside of the running text. */
final class Logos implements LineRule {
  private static final int LONGEST = 8;
  private static final Set<String> WORDS = Set.of("logo", "لوغو", "لوجو");

  @Override
  public @Nullable Reason judge(Page page, int line) {
    List<Token> tokens = page.lines().get(line).tokens();
    boolean named =
        WORDS.contains(tokens.get(0).word())
            || WORDS.contains(tokens.get(tokens.size() - 1).word());
    return page.isEdge(line) && tokens.size() <= LONGEST && named ? Reason.NAVIGATION : null;
  }
}
