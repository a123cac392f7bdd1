package io.khulasa.pipeline;

/** How a text is written. */
public enum TextFormat {
  TEXT,
  HTML
}
