package io.khulasa.translate;

import io.khulasa.schedule.LaneQueue;
import io.khulasa.schedule.LaneWork;
import io.khulasa.schedule.Lanes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * The segments of all requests that wait for one model. A batch is made when a lane gets free, of
 * what waits then: around the segment of the lowest rank, those of like length among the next ones.
 * No lane waits for more to come. A segment that several ask for is decoded once; one that nobody
 * wants any more is taken out unread.
 */
final class SegmentQueue implements LaneQueue {

  /** How far behind the first one its batch is looked for: further would keep others waiting. */
  private static final int WINDOW = 64;

  private final Map<String, QueuedSegment> known = new HashMap<>();
  private final TreeSet<QueuedSegment> waiting =
      new TreeSet<>(
          Comparator.comparingLong(QueuedSegment::rank).thenComparingLong(QueuedSegment::number));
  private final Lanes lanes;
  private final BatchDecoder decoder;
  private final TokenBudget budget;
  private long count;

  SegmentQueue(Lanes lanes, BatchDecoder decoder, TokenBudget budget) {
    this.lanes = lanes;
    this.decoder = decoder;
    this.budget = budget;
  }

  /** Puts all segments of a call into the queue. */
  void add(List<SegmentPrompt> prompts, TranslationCall call, long rank) {
    lanes.inTurn(
        () -> {
          for (int i = 0; i < prompts.size(); i++) {
            join(prompts.get(i), call, i, rank);
          }
          return count;
        });
  }

  private void join(SegmentPrompt prompt, TranslationCall call, int index, long rank) {
    QueuedSegment segment = known.get(prompt.text());
    boolean isNew = segment == null;
    if (segment == null) {
      segment = new QueuedSegment(prompt, count++);
      known.put(prompt.text(), segment);
    }
    boolean waits = isNew || waiting.remove(segment);
    segment.join(call, index, rank);
    if (waits) {
      waiting.add(segment);
    }
  }

  @Override
  public OptionalLong rank() {
    while (!waiting.isEmpty() && !waiting.first().wanted()) {
      known.remove(waiting.pollFirst().prompt().text());
    }
    return waiting.isEmpty() ? OptionalLong.empty() : OptionalLong.of(waiting.first().rank());
  }

  @Override
  public int size() {
    return waiting.size();
  }

  @Override
  public LaneWork take(int idle) {
    List<QueuedSegment> batch = waiting.first().alone() ? List.of(waiting.first()) : batch(idle);
    batch.forEach(waiting::remove);
    return new SegmentBatch(batch, this, decoder);
  }

  private List<QueuedSegment> batch(int idle) {
    List<QueuedSegment> window = window();
    List<int[]> prompts = window.stream().map(segment -> segment.prompt().tokens()).toList();
    return budget.batches(prompts, decoder.generator(), idle).stream()
        .filter(batch -> batch.contains(0))
        .findFirst()
        .orElseThrow()
        .stream()
        .map(window::get)
        .toList();
  }

  /** The next segments that are wanted and may share a batch. */
  private List<QueuedSegment> window() {
    List<QueuedSegment> window = new ArrayList<>();
    Iterator<QueuedSegment> next = waiting.iterator();
    while (next.hasNext() && window.size() < WINDOW) {
      QueuedSegment segment = next.next();
      if (!segment.wanted()) {
        known.remove(segment.prompt().text());
        next.remove();
      } else if (!segment.alone()) {
        window.add(segment);
      }
    }
    return window;
  }

  /** A segment of a batch is done. */
  void found(QueuedSegment segment, Translation translation) {
    lanes.inTurn(() -> known.remove(segment.prompt().text()));
    segment.translated(translation);
  }

  /** A batch has ended without an answer for these: nobody wanted them, or it failed. */
  void unanswered(Collection<QueuedSegment> segments) {
    lanes.inTurn(
        () -> {
          for (QueuedSegment segment : segments) {
            if (segment.wanted()) {
              waiting.add(segment);
            } else {
              known.remove(segment.prompt().text());
            }
          }
          return count;
        });
  }

  /** The model fails on a segment. */
  void failed(QueuedSegment segment, Throwable failure) {
    lanes.inTurn(() -> known.remove(segment.prompt().text()));
    segment.failed(failure);
  }
}
