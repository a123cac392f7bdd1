package io.khulasa.report;

import io.khulasa.pipeline.Reading;
import io.khulasa.pipeline.SentencePair;
import java.util.ArrayList;
import java.util.List;

/** Which sentences make a paragraph: a paragraph is its sentences joined, a title stands alone. */
final class Paragraphs {

  private Paragraphs() {}

  /** The numbers of the sentences of each paragraph, in order. */
  static List<List<Integer>> of(Reading reading) {
    List<List<Integer>> paragraphs = new ArrayList<>();
    List<Integer> open = List.of();
    int next = 0;
    String rest = "";
    for (int i = 0; i < reading.sentences().size(); i++) {
      SentencePair pair = reading.sentences().get(i);
      if (rest.isEmpty() || !rest.startsWith(pair.text())) {
        open = new ArrayList<>();
        paragraphs.add(open);
        boolean begins =
            !pair.text().isEmpty()
                && next < reading.paragraphs().size()
                && reading.paragraphs().get(next).startsWith(pair.text());
        rest = begins ? reading.paragraphs().get(next++) : "";
      }
      open.add(i);
      rest = rest.isEmpty() ? "" : rest.substring(pair.text().length()).stripLeading();
    }
    return paragraphs;
  }
}
