package io.khulasa.translate;

/**
 * Is told of each segment's translation as soon as it is made: of every one once, before the call
 * that translates them returns, in no set order, and from any thread. It must not block: the thread
 * may be one that decodes.
 */
@FunctionalInterface
public interface SegmentListener {

  /** Wants to know nothing before the end. */
  SegmentListener NONE = (index, translation) -> {};

  /**
   * A segment has been translated.
   *
   * @param index its place among the segments of the call
   */
  void translated(int index, Translation translation);
}
