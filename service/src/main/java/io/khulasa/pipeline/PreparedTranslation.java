package io.khulasa.pipeline;

import io.khulasa.text.Span;
import java.util.List;

/** A text or fragment of HTML that is ready for the model. */
interface PreparedTranslation {

  /** How many sentences of it are to be translated. */
  int sentenceCount();

  /** Where each of them stands in what was sent. */
  List<Span> sources();

  /** A sentence beside its source. */
  SentencePair pair(int index, TranslatedSentence translated);

  /** What the model is given: the sentences, and after them whatever else is needed. */
  List<String> segments();

  /** The answer, from one result a segment. */
  TextAnswer answer(List<TranslatedSentence> translated);
}
