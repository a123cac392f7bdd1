package io.khulasa.check;

/**
 * Something an editor should look at.
 *
 * @param kind what it is
 * @param detail in plain words
 */
public record Flag(Kind kind, String detail) {

  /** What can be wrong with a translation. */
  public enum Kind {
    /** A number of the source is missing, or one was invented. */
    NUMBER,
    /** A currency was lost or changed. */
    CURRENCY,
    /** Words repeat without end. */
    LOOP,
    /** Far too long or too short for its source. */
    LENGTH,
    /** Arabic letters are left, or the source was copied. */
    UNTRANSLATED,
    /** There is no translation. */
    EMPTY,
    /** The translation was cut before its end. */
    TRUNCATED,
    /** Characters of the source were lost or misread before it was sent. */
    GARBLED,
    /** It is neither Arabic nor English and was left as it is. */
    LANGUAGE,
    /** A term of the request's glossary is missing. */
    GLOSSARY
  }
}
