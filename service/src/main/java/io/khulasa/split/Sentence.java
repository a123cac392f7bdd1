package io.khulasa.split;

import io.khulasa.text.Span;

/**
 * One sentence of a text.
 *
 * @param span where it stands; it may run over a line feed where a line was hard-wrapped
 * @param paragraph number of its paragraph, counted from 0; a title or heading is one of its own
 * @param role what it is in the text
 */
public record Sentence(Span span, int paragraph, Role role) {

  /** What a sentence is in its text. */
  public enum Role {
    TITLE,
    HEADING,
    BODY
  }

  /** Its words on one line: what the model is given. */
  public String text(String whole) {
    return span.in(whole).strip().replaceAll("\\s+", " ");
  }
}
