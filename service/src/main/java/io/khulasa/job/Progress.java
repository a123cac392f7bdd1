package io.khulasa.job;

/**
 * How much of a job is done.
 *
 * @param done sentences that are translated
 * @param total sentences that are known of; 0 before the text has been read
 */
public record Progress(int done, int total) {

  /** Before anything is known. */
  public static final Progress NONE = new Progress(0, 0);
}
