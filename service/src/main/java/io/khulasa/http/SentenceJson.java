package io.khulasa.http;

import io.khulasa.check.Flag;
import io.khulasa.pipeline.SentencePair;
import java.util.List;

/** A sentence and its translation. */
record SentenceJson(SpanJson source, String text, double score, List<Flag> flags) {

  private static final double DIGITS = 10_000;

  static List<SentenceJson> of(List<SentencePair> pairs) {
    return pairs.stream().map(SentenceJson::of).toList();
  }

  static SentenceJson of(SentencePair pair) {
    double score = Math.round(pair.score() * DIGITS) / DIGITS;
    return new SentenceJson(SpanJson.of(pair.source()), pair.text(), score, pair.flags());
  }
}
