package io.khulasa.translate;

import io.khulasa.failure.StopSignal;
import java.util.List;

/** Arabic in, English out, segment by segment. Blocks while the model works. */
public interface Translator {

  /**
   * The translations, one a segment and in their order. A segment's translation never depends on
   * the others.
   *
   * @param segments texts of at most {@link #longest()} tokens each, the ones wanted first in front
   * @param listener told of each one as soon as it is made
   * @param stop asked between decode steps
   */
  List<Translation> translate(List<String> segments, SegmentListener listener, StopSignal stop);

  /** The same where nobody wants to know anything before the end. */
  default List<Translation> translate(List<String> segments, StopSignal stop) {
    return translate(segments, SegmentListener.NONE, stop);
  }

  /** How many tokens the model counts in a segment. */
  int length(String segment);

  /** The longest segment it takes, in tokens. */
  int longest();

  /** Name and revision of the model: the same revision gives the same translations. */
  String revision();
}
