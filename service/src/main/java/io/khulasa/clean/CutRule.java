package io.khulasa.clean;

import java.util.List;

/** Finds furniture inside of a line that otherwise belongs to the article. */
@FunctionalInterface
interface CutRule {

  /** What has to go, with spans of the line's own text, from left to right. */
  List<Dropped> cuts(Line line);
}
