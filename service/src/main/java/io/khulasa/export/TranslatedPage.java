package io.khulasa.export;

import java.util.List;

/**
 * A page and its translation, as an editor leaves them.
 *
 * @param name of the page, for the file that is made of it
 * @param title in English; empty where there is none
 * @param summary its sentences
 * @param paragraphs the text, sentence by sentence
 */
public record TranslatedPage(
    String name, String title, List<String> summary, List<Paragraph> paragraphs) {

  public TranslatedPage {
    summary = List.copyOf(summary);
    paragraphs = List.copyOf(paragraphs);
  }

  /**
   * Sentences that belong together.
   *
   * @param sentences in the page's order
   */
  public record Paragraph(List<Pair> sentences) {

    public Paragraph {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A sentence.
   *
   * @param source Arabic
   * @param target English
   * @param notes what a reviewer should look at, in plain words
   * @param corrected whether a person has written the English
   */
  public record Pair(String source, String target, List<String> notes, boolean corrected) {

    public Pair {
      notes = List.copyOf(notes);
    }
  }
}
