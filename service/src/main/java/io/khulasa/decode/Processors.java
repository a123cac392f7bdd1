package io.khulasa.decode;

import io.khulasa.model.SearchSettings;
import io.khulasa.model.SearchSettings.Constraints;
import java.util.ArrayList;
import java.util.List;

/**
 * The processors that settings ask for, in the order of Hugging Face's {@code
 * _get_logits_processor}: another order gives other answers.
 */
final class Processors {

  private Processors() {}

  static List<LogitsProcessor> of(SearchSettings settings, LogSoftmax softmax) {
    Constraints constraints = settings.constraints();
    List<LogitsProcessor> processors = new ArrayList<>();
    if (settings.repetition().penalty() != 1) {
      processors.add(new RepetitionPenalty(settings.repetition().penalty()));
    }
    if (settings.repetition().phrase() > 0) {
      processors.add(new NoRepeatedPhrase(settings.repetition().phrase()));
    }
    if (!constraints.badWords().isEmpty()) {
      processors.add(new NoBadWords(constraints.badWords()));
    }
    if (settings.minimumLength() > 0 || settings.minimumNew() > 0) {
      processors.add(
          new NoEarlyEnd(settings.ends(), settings.minimumLength(), settings.minimumNew()));
    }
    if (constraints.first() != null) {
      int first = constraints.first();
      processors.add(new ForcedToken(first, tokens -> tokens.length() == 1));
    }
    if (constraints.last() != null) {
      int last = constraints.last();
      processors.add(new ForcedToken(last, tokens -> tokens.room() == 1));
    }
    if (!constraints.forbidden().isEmpty()) {
      processors.add(new SuppressTokens(constraints.forbidden()));
    }
    if (!constraints.notFirst().isEmpty()) {
      processors.add(new NotFirst(constraints));
    }
    if (settings.renormalize()) {
      processors.add((logits, tokens) -> softmax.apply(logits));
    }
    return List.copyOf(processors);
  }
}
