package io.khulasa.clean;

import java.util.List;

/** Prints how the cleaner does on a folder of labelled pages: {@code FOLDER [--mistakes]}. */
final class LabelledPagesReport {
  private LabelledPagesReport() {}

  public static void main(String[] arguments) {
    ArticleCleaner cleaner = new ArticleCleaner();
    List<LabelledPage> pages =
        arguments[0].equals("seeds") ? LabelledPage.seeds() : LabelledPage.in(arguments[0]);
    CleaningScore total = CleaningScore.NONE;
    for (LabelledPage page : pages) {
      CleaningScore score = page.score(cleaner);
      total = total.plus(score);
      System.out.println(page.name() + ": " + score);
      if (arguments.length > 1) {
        System.out.println(page.mistakes(cleaner));
      }
    }
    System.out.println("together: " + total);
  }
}
