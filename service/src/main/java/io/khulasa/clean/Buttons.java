package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of nothing but labels: buttons, and menus of three sections or more. A line of one or two
 * sections' names may be a heading, so it goes only where no running text is around it.
 */
final class Buttons implements LineRule {
  private static final int MENU = 3;

  @Override
  public @Nullable Reason judge(Page page, int line) {
    List<Token> tokens = page.lines().get(line).tokens();
    int buttons = 0;
    int sections = 0;
    int next;
    for (int i = 0; i < tokens.size(); i = next) {
      int button = Phrases.BUTTONS.endAt(tokens, i);
      int section = Phrases.SECTIONS.endAt(tokens, i);
      next = Math.max(Math.max(button, section), i + 1);
      if (button >= 0 && button >= section) {
        buttons++;
      } else if (section >= 0) {
        sections++;
      } else if (tokens.get(i).isWord() && !tokens.get(i).isNumber()) {
        return null;
      }
    }
    boolean furniture = buttons > 0 || sections >= MENU;
    return furniture || (sections > 0 && page.isEdge(line)) ? Reason.NAVIGATION : null;
  }
}
