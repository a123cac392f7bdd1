package io.khulasa.pipeline;

import io.khulasa.text.Span;
import java.util.List;

/**
 * What is told of texts while they are translated: first where the sentences of each stand, then
 * each sentence in reading order, and at last the answers, which hold all of it once more. Spans
 * are of the text that was sent.
 */
public sealed interface TextEvent {

  /**
   * The models have a place for a text.
   *
   * @param text its place among the texts of the request
   * @param sentences where each stands
   */
  record Found(int text, List<Span> sentences) implements TextEvent {

    public Found {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A sentence that will not change any more.
   *
   * @param text which text it is of
   * @param index its place among the text's sentences
   */
  record Sentence(int text, int index, SentencePair pair) implements TextEvent {}

  /** The answers, one a text. */
  record Answered(List<TextAnswer> answers) implements TextEvent {

    public Answered {
      answers = List.copyOf(answers);
    }
  }
}
