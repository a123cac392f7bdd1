package io.khulasa.check;

import org.jspecify.annotations.Nullable;

/** The number words of a language. */
interface NumberLexicon {

  /**
   * What a word is in a number.
   *
   * @param word as it stands in the sentence
   * @param previous the word before it, or the empty string
   * @param afterDigits whether digits stand directly before it, as in 5bn
   * @return null for a word that numbers pass over, like the article in «a hundred»
   */
  @Nullable NumberToken token(String word, String previous, boolean afterDigits);

  /** Whether the word means «and». */
  boolean isAnd(String word);

  /** Whether letters directly before digits are a particle, no word that parts two numbers. */
  boolean isParticle(String letters);

  /** Whether «three and twenty» is the order of its words. */
  boolean unitsFirst();
}
