package io.khulasa.clean;

import io.khulasa.text.AlignedText;

/** One kind of change to a text's characters. */
@FunctionalInterface
interface CharacterRule {

  /**
   * The changed text with where each character came from; an untouched text comes back as it is.
   */
  AlignedText apply(String text);
}
