package io.khulasa.pipeline;

import io.khulasa.clean.Article;
import io.khulasa.clean.Cleaner;
import io.khulasa.clean.Dropped;
import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.AlignedText;
import io.khulasa.text.Alignment;
import io.khulasa.text.MarkedText;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Removes tatweel; of a page also the lines that begin with #, and takes a line after @ for title.
 */
final class NaiveCleaner implements Cleaner {

  private static final char TATWEEL = 'ـ';

  private final boolean furniture;

  NaiveCleaner(boolean furniture) {
    this.furniture = furniture;
  }

  @Override
  public Article clean(String page, List<Span> wanted) {
    StringBuilder text = new StringBuilder();
    Alignment.Builder alignment = Alignment.builder();
    List<Dropped> dropped = new ArrayList<>();
    Span title = null;
    for (int start = 0; start < page.length(); ) {
      int end = page.indexOf('\n', start) < 0 ? page.length() : page.indexOf('\n', start) + 1;
      String line = page.substring(start, end);
      Span span = new Span(start, end);
      if (furniture && line.startsWith("#") && wanted.stream().noneMatch(span::overlaps)) {
        dropped.add(new Dropped(new Span(start, end), Reason.NAVIGATION));
        alignment.replace(line.length(), 0);
      } else {
        int before = text.length();
        boolean marked = furniture && line.startsWith("@");
        copy(line, marked ? 1 : 0, text, alignment);
        title = marked ? new Span(before, before + text.substring(before).strip().length()) : title;
      }
      start = end;
    }
    return article(page, text.toString(), alignment, title, dropped);
  }

  @Override
  public Article clean(MarkedText page, List<Span> wanted) {
    Article flat = clean(page.text().text());
    Alignment both = page.text().alignment().andThen(flat.text().alignment());
    AlignedText text = new AlignedText(page.text().original(), flat.text().text(), both);
    return new Article(text, flat.title(), List.of(), List.of());
  }

  private static Article article(
      String page,
      String text,
      Alignment.Builder alignment,
      @Nullable Span title,
      List<Dropped> dropped) {
    return new Article(new AlignedText(page, text, alignment.build()), title, dropped, List.of());
  }

  private static void copy(String line, int skip, StringBuilder text, Alignment.Builder alignment) {
    alignment.replace(skip, 0);
    for (int i = skip; i < line.length(); i++) {
      if (line.charAt(i) == TATWEEL) {
        alignment.replace(1, 0);
      } else {
        alignment.equal(1);
        text.append(line.charAt(i));
      }
    }
  }
}
