package io.khulasa.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that is seen of a page's lines, as a table of numbers: a row a line, a column a kind of
 * evidence. What tells most is also given of the two lines above and below.
 */
final class Evidence {
  /** What stands in place of a neighbour's evidence where the page ends. */
  private static final double NOTHING = -1;

  private static final int[] NEIGHBOURS = {-2, -1, 1, 2};

  private static final List<String> OF_NEIGHBOURS =
      List.of(
          "place.copies",
          "place.spaced",
          "place.text",
          "shape.bars",
          "shape.colon-end",
          "shape.figures",
          "shape.full-stop",
          "shape.question",
          "shape.quoted",
          "shape.teaser",
          "shape.words",
          "topic.head",
          "topic.in-text",
          "topic.recurring",
          "verdict.none",
          "verdict.byline",
          "words.calendar",
          "words.page-share");

  private static final Map<String, LineEvidence> ALL = all();

  private Evidence() {}

  private static Map<String, LineEvidence> all() {
    Map<String, LineEvidence> all = new TreeMap<>();
    ShapeEvidence.addTo(all);
    WordEvidence.addTo(all);
    PlaceEvidence.addTo(all);
    RunEvidence.addTo(all);
    TopicEvidence.addTo(all);
    StoryEvidence.addTo(all);
    VerdictEvidence.addTo(all);
    return all;
  }

  /** The columns' names. */
  static List<String> names() {
    List<String> names = new ArrayList<>(ALL.keySet());
    for (int offset : NEIGHBOURS) {
      ALL.keySet().stream()
          .filter(Evidence::isOfNeighbours)
          .forEach(name -> names.add("%s at %+d".formatted(name, offset)));
    }
    return names;
  }

  private static boolean isOfNeighbours(String name) {
    return OF_NEIGHBOURS.contains(name) || name.startsWith("words.odds");
  }

  /** The table of a page. */
  static double[][] of(Survey survey) {
    List<LineEvidence> columns = List.copyOf(ALL.values());
    int[] shared = neighboursColumns();
    int width = columns.size() + NEIGHBOURS.length * shared.length;
    double[][] table = new double[survey.count()][width];
    for (int line = 0; line < table.length; line++) {
      for (int column = 0; column < columns.size(); column++) {
        table[line][column] = columns.get(column).of(survey, line);
      }
    }
    for (int line = 0; line < table.length; line++) {
      int column = columns.size();
      for (int offset : NEIGHBOURS) {
        int other = line + offset;
        boolean there = other >= 0 && other < table.length;
        for (int from : shared) {
          table[line][column++] = there ? table[other][from] : NOTHING;
        }
      }
    }
    return table;
  }

  private static int[] neighboursColumns() {
    List<String> names = List.copyOf(ALL.keySet());
    return names.stream().filter(Evidence::isOfNeighbours).mapToInt(names::indexOf).toArray();
  }
}
