package io.khulasa.failure;

/** What can go wrong with a request or at start-up. The wire gives each kind its status. */
public enum FailureKind {
  /** The request cannot be read. */
  MALFORMED,
  /** There is no text to work on. */
  EMPTY,
  /** The body is larger than the limit. */
  TOO_LARGE,
  /** One text is longer than the limit. */
  TOO_LONG,
  /** The text is not Arabic. */
  NOT_ARABIC,
  /** The pair of languages is not served. */
  UNSUPPORTED_LANGUAGE,
  /** An option is known but not served, or not with these others. */
  UNSUPPORTED_OPTION,
  /** A key is needed, and none was shown. */
  NO_KEY,
  /** The key is not known. */
  KEY,
  /** The caller's key may not make so many requests in this time. */
  RATE,
  /** What is asked for is not here. */
  NOT_FOUND,
  /** All that may be used has been used. */
  QUOTA,
  /** The address of a page is none, or not one that is fetched. */
  BAD_URL,
  /** Pages are not fetched here: the operator has not allowed it. */
  FETCH_OFF,
  /** This address must not be asked. */
  FETCH_FORBIDDEN,
  /** The page's host answers no, or nothing that makes sense. */
  FETCH_FAILED,
  /** The page's host is too slow. */
  FETCH_TIMEOUT,
  /** What the address holds is no page that can be read. */
  PAGE_UNREADABLE,
  /** The queue in front of inference is full. */
  OVERLOADED,
  /** The answer was not ready in time. */
  DEADLINE,
  /** The service is starting, stopping, or its model keeps failing. */
  NOT_READY,
  /** A key for one request came with another. */
  KEY_REUSED,
  /** What should be kept cannot be written or read. */
  STORAGE,
  /** The model failed on this text. */
  INFERENCE,
  /** The settings or the files at hand do not allow a start. */
  START
}
