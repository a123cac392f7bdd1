package io.khulasa.glossary;

/**
 * One entry of a glossary.
 *
 * @param source as it stands in the Arabic text, without particles
 * @param target how it must read in the English; equal to the source where it is not translated
 */
public record Term(String source, String target) {

  /** Whether it passes untranslated. */
  public boolean isKept() {
    return source.equals(target);
  }
}
