package io.khulasa.clean;

import io.khulasa.text.MarkedText;

/** Takes the whole page for the article: every line is kept, only characters are cleaned. */
public final class CharacterCleaner implements Cleaner {

  /** A cleaner that drops nothing. */
  public CharacterCleaner() {}

  @Override
  public Article clean(String page) {
    return whole(Source.whole(page));
  }

  @Override
  public Article clean(MarkedText page) {
    return whole(Source.of(page));
  }

  private static Article whole(Source source) {
    return new Composition(source, new Draft(Page.of(source.text().text())), -1).article();
  }
}
