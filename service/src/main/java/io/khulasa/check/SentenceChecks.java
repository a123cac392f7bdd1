package io.khulasa.check;

import java.util.List;

/** Every check of a sentence. An empty translation is reported as such and as nothing else. */
public final class SentenceChecks implements SentenceCheck {

  private final SentenceCheck empty = new EmptyCheck();
  private final List<SentenceCheck> checks =
      List.of(
          new UntranslatedCheck(),
          new LoopCheck(),
          new LengthCheck(),
          new NumberCheck(),
          new CurrencyCheck());

  /** The checks keep nothing between two sentences. */
  public SentenceChecks() {}

  @Override
  public List<Flag> check(String source, String target) {
    List<Flag> nothing = empty.check(source, target);
    return nothing.isEmpty()
        ? checks.stream().flatMap(check -> check.check(source, target).stream()).toList()
        : nothing;
  }

  /**
   * The numbers of the source that the target lacks, as plain decimals: 1270000000, 18.4%, 11:20.
   */
  public List<String> missing(String source, String target) {
    return NumberCheck.missing(source, target);
  }
}
