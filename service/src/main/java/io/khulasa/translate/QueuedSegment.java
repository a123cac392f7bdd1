package io.khulasa.translate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A segment that waits or is decoded, and all who asked for it. */
final class QueuedSegment {

  private record Place(TranslationCall call, int index) {}

  private final List<Place> places = new CopyOnWriteArrayList<>();
  private final long arrived = System.nanoTime();
  private final SegmentPrompt prompt;
  private final long number;
  private long rank = Long.MAX_VALUE;
  private boolean alone;

  /**
   * A segment that nobody wants yet.
   *
   * @param number tells apart those of one rank: the lower came first
   */
  QueuedSegment(SegmentPrompt prompt, long number) {
    this.prompt = prompt;
    this.number = number;
  }

  /** When it was first asked for, on the clock of {@link System#nanoTime}. */
  long arrived() {
    return arrived;
  }

  SegmentPrompt prompt() {
    return prompt;
  }

  long number() {
    return number;
  }

  /** The lowest of those who asked. */
  long rank() {
    return rank;
  }

  /** Whether it shares its batch with no other, because a batch that it was in has failed. */
  boolean alone() {
    return alone;
  }

  /** Its next batch will be its own. */
  void isolate() {
    alone = true;
  }

  /** Whether anybody still waits for it. */
  boolean wanted() {
    return places.stream().anyMatch(place -> !place.call.left());
  }

  /** One more asks for it. */
  void join(TranslationCall call, int index, long callRank) {
    places.add(new Place(call, index));
    rank = Math.min(rank, callRank);
  }

  void translated(Translation translation) {
    places.forEach(place -> place.call.translated(place.index, translation));
  }

  void failed(Throwable failure) {
    places.forEach(place -> place.call.failed(place.index, failure));
  }
}
