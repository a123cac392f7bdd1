package io.khulasa.pipeline;

import io.khulasa.pipeline.Progress.Done;
import io.khulasa.pipeline.Progress.Finished;
import java.util.ArrayList;
import java.util.List;

/** Makes the progress of one call the events of its texts. */
final class TextEvents {

  private final List<PreparedTranslation> texts;
  private boolean begun;
  private int text;
  private int start;

  TextEvents(List<PreparedTranslation> texts) {
    this.texts = List.copyOf(texts);
  }

  /** What is to be told now. */
  List<TextEvent> after(Progress<List<TextAnswer>> progress) {
    List<TextEvent> events = new ArrayList<>();
    if (!begun) {
      begun = true;
      for (int i = 0; i < texts.size(); i++) {
        events.add(new TextEvent.Found(i, texts.get(i).sources()));
      }
    }
    if (progress instanceof Finished<List<TextAnswer>> finished) {
      while (finished.index() >= start + texts.get(text).segments().size()) {
        start += texts.get(text).segments().size();
        text++;
      }
      // After a text's sentences come the pieces that tags cut some of them into.
      int index = finished.index() - start;
      if (index < texts.get(text).sentenceCount()) {
        SentencePair pair = texts.get(text).pair(index, finished.sentence());
        events.add(new TextEvent.Sentence(text, index, pair));
      }
    } else if (progress instanceof Done<List<TextAnswer>> done) {
      events.add(new TextEvent.Answered(done.value()));
    }
    return events;
  }
}
