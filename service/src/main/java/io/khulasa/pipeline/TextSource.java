package io.khulasa.pipeline;

/** What a text to translate is written in. */
public enum TextSource {
  /** The text tells. */
  AUTO,
  ARABIC,
  /** Nothing is to be translated. */
  ENGLISH
}
