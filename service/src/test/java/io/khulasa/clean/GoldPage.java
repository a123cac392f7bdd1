package io.khulasa.clean;

import io.khulasa.SeedPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A page of seeds/ and what is known about its characters.
 *
 * @param text the page
 * @param labels one for each code unit: kept, dropped, or not scored
 * @param title the title's line, empty when the page has none
 */
record GoldPage(String name, String text, List<Label> labels, String title) {

  enum Label {
    ARTICLE,
    FURNITURE,
    UNSCORED
  }

  /** Code units that are rightly kept, wrongly kept and wrongly dropped. */
  record Score(int right, int wrong, int lost) {
    Score plus(Score other) {
      return new Score(right + other.right, wrong + other.wrong, lost + other.lost);
    }

    double precision() {
      return right / (double) (right + wrong);
    }

    double recall() {
      return right / (double) (right + lost);
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "P %.4f R %.4f F1 %.4f (wrong %d, lost %d)",
          precision(),
          recall(),
          f1(),
          wrong,
          lost);
    }
  }

  static List<GoldPage> all() {
    return SeedPage.all().stream().map(GoldPage::of).toList();
  }

  private static GoldPage of(SeedPage page) {
    String title = page.gold().path("title").asString("");
    return new GoldPage(page.name(), page.text(), labels(page.text(), page.gold()), title);
  }

  private static List<Label> labels(String text, JsonNode gold) {
    List<JsonNode> kept = new ArrayList<>();
    List<JsonNode> dropped = new ArrayList<>();
    gold.path("keep_spans").forEach(kept::add);
    gold.path("drop").forEach(part -> dropped.add(part.path("span")));
    Label[] labels = new Label[text.length()];
    Arrays.fill(labels, Label.UNSCORED);
    kept.forEach(span -> fill(labels, span, Label.ARTICLE));
    dropped.forEach(span -> fill(labels, span, Label.FURNITURE));
    for (JsonNode part : gold.path("ambiguous")) {
      String reference = part.path("ref").asString();
      List<JsonNode> spans = reference.startsWith("k") ? kept : dropped;
      fill(labels, spans.get(Integer.parseInt(reference.substring(1))), Label.UNSCORED);
    }
    for (int i = 0; i < labels.length; i++) {
      labels[i] = Character.isWhitespace(text.charAt(i)) ? Label.UNSCORED : labels[i];
    }
    return List.of(labels);
  }

  private static void fill(Label[] labels, JsonNode span, Label label) {
    Arrays.fill(labels, span.get(0).asInt(), span.get(1).asInt(), label);
  }

  Score score(Article article) {
    boolean[] gone = new boolean[text.length()];
    for (Dropped part : article.dropped()) {
      Arrays.fill(gone, part.span().start(), part.span().end(), true);
    }
    int right = 0;
    int wrong = 0;
    int lost = 0;
    for (int i = 0; i < gone.length; i++) {
      right += labels.get(i) == Label.ARTICLE && !gone[i] ? 1 : 0;
      wrong += labels.get(i) == Label.FURNITURE && !gone[i] ? 1 : 0;
      lost += labels.get(i) == Label.ARTICLE && gone[i] ? 1 : 0;
    }
    return new Score(right, wrong, lost);
  }
}
