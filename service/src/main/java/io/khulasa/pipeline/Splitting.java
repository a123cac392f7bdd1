package io.khulasa.pipeline;

import io.khulasa.split.Sentence;
import io.khulasa.split.Splitter;
import io.khulasa.text.Span;
import java.util.List;

/** What ends a sentence of a text to translate. */
public enum Splitting {
  /** Punctuation and line breaks, as far as a line is not just wrapped. */
  SENTENCES {
    @Override
    Splitter around(Splitter splitter) {
      return splitter;
    }
  },
  /** Punctuation only. */
  PUNCTUATION {
    @Override
    Splitter around(Splitter splitter) {
      // A space for each line break: spans stay as they are.
      return (text, title) -> splitter.split(text.replace('\n', ' '), title);
    }
  },
  /** Nothing: the whole text is taken for one sentence. */
  NONE {
    @Override
    Splitter around(Splitter splitter) {
      return (text, title) ->
          text.isBlank() ? List.of() : List.of(new Sentence(stripped(text), 0, Sentence.Role.BODY));
    }
  };

  abstract Splitter around(Splitter splitter);

  private static Span stripped(String text) {
    int end = text.stripTrailing().length();
    return new Span(text.length() - text.stripLeading().length(), end);
  }
}
