package io.khulasa.translate;

import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.TextModel;
import io.khulasa.schedule.Lanes;
import java.util.List;

/**
 * Translates with a model: a prompt for each segment. The segments of all callers wait in one
 * queue, and those of several share a batch; the caller's thread only waits.
 */
public final class ModelTranslator implements Translator {

  private final TextModel model;
  private final BatchDecoder decoder;
  private final SegmentQueue queue;
  private final Lanes lanes;

  /**
   * A translator.
   *
   * @param search finds the answers
   * @param budget bounds the batches
   * @param lanes decode them
   */
  public ModelTranslator(TextModel model, SearchStrategy search, TokenBudget budget, Lanes lanes) {
    this(model, search, budget, lanes, BatchListener.NONE);
  }

  /**
   * The same, watched.
   *
   * @param listener told of every batch
   */
  public ModelTranslator(
      TextModel model,
      SearchStrategy search,
      TokenBudget budget,
      Lanes lanes,
      BatchListener listener) {
    this.model = model;
    this.decoder = new BatchDecoder(model, search, listener);
    this.queue = new SegmentQueue(lanes, decoder, budget);
    this.lanes = lanes;
    lanes.serve(queue);
  }

  @Override
  public List<Translation> translate(
      List<String> segments, SegmentListener listener, StopSignal stop) {
    List<SegmentPrompt> prompts = segments.stream().map(decoder::prompt).toList();
    TranslationCall call = new TranslationCall(prompts.size());
    queue.add(prompts, call, stop.rank());
    return call.await(
        listener,
        () -> {
          lanes.requireOpen();
          stop.check();
        });
  }

  @Override
  public int length(String segment) {
    return model.codec().encode(segment).length;
  }

  @Override
  public int longest() {
    return model.limits().longestSource();
  }

  @Override
  public String revision() {
    return model.revision();
  }
}
