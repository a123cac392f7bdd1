package io.khulasa.clean;

import io.khulasa.text.AlignedText;
import java.util.List;

/** Rules for characters, one after the other, as one change that still points at the first text. */
final class Characters implements CharacterRule {

  /** What every text goes through; letters, digits and harakat stay as the author wrote them. */
  static final Characters ALL =
      new Characters(
          List.of(
              new Entities(),
              new LineBreaks(),
              Unwanted.LONE_SURROGATE,
              Unwanted.BIDI,
              Unwanted.ZERO_WIDTH,
              Unwanted.CONTROL,
              new Tatweel(),
              new Spaces()));

  private final List<CharacterRule> rules;

  Characters(List<CharacterRule> rules) {
    this.rules = List.copyOf(rules);
  }

  @Override
  public AlignedText apply(String text) {
    AlignedText result = AlignedText.unchanged(text);
    for (CharacterRule rule : rules) {
      result = then(result, rule.apply(result.text()));
    }
    return result;
  }

  /** A first step and a second one made on its result, as one. */
  static AlignedText then(AlignedText first, AlignedText second) {
    if (second.text().equals(second.original())) {
      return first;
    }
    return new AlignedText(
        first.original(), second.text(), first.alignment().andThen(second.alignment()));
  }
}
