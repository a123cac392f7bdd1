package io.khulasa.pipeline;

import java.util.List;

/** A text or fragment of HTML that is ready for the model. */
interface PreparedTranslation {

  /** How many sentences of it are to be translated. */
  int sentenceCount();

  /** What the model is given. */
  List<String> segments();

  /** The answer, from one result a segment. */
  TextAnswer answer(List<TranslatedSentence> translated);
}
