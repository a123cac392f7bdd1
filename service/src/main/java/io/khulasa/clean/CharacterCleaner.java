package io.khulasa.clean;

/** Takes the whole page for the article: every line is kept, only characters are cleaned. */
public final class CharacterCleaner implements Cleaner {

  /** A cleaner that drops nothing. */
  public CharacterCleaner() {}

  @Override
  public Article clean(String page) {
    Source source = Source.whole(page);
    return new Composition(source, new Draft(Page.of(source.text().text())), -1).article();
  }
}
