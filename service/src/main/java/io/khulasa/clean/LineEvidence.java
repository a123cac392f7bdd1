package io.khulasa.clean;

/** One thing that is seen of a line and may speak for or against its being the article's. */
@FunctionalInterface
interface LineEvidence {

  /** How much of it there is; a number of words, lines, a share from 0 to 1, or 0 and 1. */
  double of(Survey survey, int line);

  /** 1 where the statement holds. */
  static double holds(boolean statement) {
    return statement ? 1 : 0;
  }
}
