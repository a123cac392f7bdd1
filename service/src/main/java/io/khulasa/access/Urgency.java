package io.khulasa.access;

/** How long a caller's work can wait. */
public enum Urgency {
  /** Somebody sits in front of it. */
  INTERACTIVE,
  /** Whenever there is time. */
  BULK
}
