package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A headline with an arrow behind it leads to another story. */
final class Arrows implements LineRule {

  @Override
  public @Nullable Reason judge(Page page, int line) {
    Line candidate = page.lines().get(line);
    List<Token> tokens = candidate.tokens();
    Token last = tokens.get(tokens.size() - 1);
    boolean arrow = last.isSeparator() && ">›←►◄→»".contains(last.word());
    return arrow && !candidate.has("«") && !candidate.has("\"") && tokens.size() > 1
        ? Reason.PROMOTION
        : null;
  }
}
