package io.khulasa.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * A file that was sent to be translated.
 *
 * @param id names it
 * @param key who does not know it gets nothing
 * @param name of the file
 * @param characters of its text
 * @param state how far it is
 * @param text what was asked for, or why it is not there; null until either is known
 */
public record Document(
    String id, String key, String name, int characters, State state, @Nullable String text) {

  /** How far a document is. */
  public enum State {
    QUEUED,
    DONE,
    FAILED
  }

  Document in(State other, String with) {
    return new Document(id, key, name, characters, other, with);
  }
}
