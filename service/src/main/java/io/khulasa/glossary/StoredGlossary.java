package io.khulasa.glossary;

import java.time.Instant;

/**
 * A glossary that is kept under an id.
 *
 * @param id chosen by us
 * @param name chosen by its owner; need not be the only one
 * @param created when
 * @param glossary the entries
 */
public record StoredGlossary(String id, String name, Instant created, Glossary glossary) {

  /** The same under another name. */
  public StoredGlossary named(String other) {
    return new StoredGlossary(id, other, created, glossary);
  }

  /** The same with other entries. */
  public StoredGlossary holding(Glossary other) {
    return new StoredGlossary(id, name, created, other);
  }

  /** The letters that it holds. */
  long size() {
    return name.length()
        + glossary.terms().stream()
            .mapToLong(term -> term.source().length() + term.target().length())
            .sum();
  }
}
