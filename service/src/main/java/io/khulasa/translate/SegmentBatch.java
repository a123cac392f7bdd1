package io.khulasa.translate;

import io.khulasa.decode.Hypothesis;
import io.khulasa.decode.Rows;
import io.khulasa.failure.PipelineException;
import io.khulasa.schedule.LaneWork;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Segments that are decoded together. Each goes to those who wait for it as soon as it is done, and
 * leaves the batch when nobody does. Where the model fails, each is tried alone: none fails because
 * of another.
 */
final class SegmentBatch implements LaneWork {

  private final List<QueuedSegment> segments;
  private final SegmentQueue queue;
  private final BatchDecoder decoder;
  private int answerTokens;

  SegmentBatch(List<QueuedSegment> segments, SegmentQueue queue, BatchDecoder decoder) {
    this.segments = segments;
    this.queue = queue;
    this.decoder = decoder;
  }

  @Override
  public void run(Runnable pulse) {
    long start = System.nanoTime();
    long first = segments.stream().mapToLong(QueuedSegment::arrived).min().orElse(start);
    List<SegmentPrompt> prompts = segments.stream().map(QueuedSegment::prompt).toList();
    Set<QueuedSegment> open = new LinkedHashSet<>(segments);
    try {
      decoder.decode(prompts, rows(open, pulse));
      queue.unanswered(open);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      decoder.report(prompts, answerTokens, Duration.ofNanos(start - first), took);
    } catch (PipelineException e) {
      open.forEach(segment -> queue.failed(segment, e));
    } catch (RuntimeException | Error e) {
      if (segments.size() == 1) {
        open.forEach(segment -> queue.failed(segment, e));
      } else {
        open.forEach(QueuedSegment::isolate);
        queue.unanswered(open);
      }
    }
  }

  private Rows rows(Set<QueuedSegment> open, Runnable pulse) {
    return new Rows() {
      @Override
      public boolean wanted(int row) {
        pulse.run();
        return segments.get(row).wanted();
      }

      @Override
      public void found(int row, List<Hypothesis> hypotheses) {
        QueuedSegment segment = segments.get(row);
        Translation translation = decoder.translation(hypotheses.get(0));
        open.remove(segment);
        answerTokens += hypotheses.get(0).tokens().length + 1;
        queue.found(segment, translation);
      }
    };
  }
}
