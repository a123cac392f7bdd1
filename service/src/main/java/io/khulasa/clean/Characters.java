package io.khulasa.clean;

import io.khulasa.text.AlignedText;
import java.util.List;

/** Rules for characters, one after the other, as one change that still points at the first text. */
final class Characters implements CharacterRule {

  /** What was encoded once too often or read in a wrong way, read as it was meant. */
  static final Characters READ =
      new Characters(
          List.of(
              new Entities(),
              new Mojibake(Misreading.UTF8_AS_LATIN),
              new Mojibake(Misreading.UTF8_AS_ARABIC),
              new Mojibake(Misreading.ARABIC_AS_LATIN)));

  /** One spelling for what has several, and nothing that cannot be seen. */
  static final Characters PLAIN =
      new Characters(
          List.of(
              new LineBreaks(),
              Unwanted.LONE_SURROGATE,
              Unwanted.BIDI,
              Unwanted.ZERO_WIDTH,
              Unwanted.CONTROL,
              new VisualOrder(),
              new PresentationForms(),
              new Composed(),
              new Spaces()));

  /** What every text goes through; letters, digits and harakat stay as the author wrote them. */
  static final Characters ALL = new Characters(List.of(READ, PLAIN));

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
