package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;

import io.khulasa.export.TranslatedPage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /export} takes: a page as an editor leaves it.
 *
 * @param format docx, xliff-1.2 or xliff-2.0
 * @param name of the page; the file is called so
 * @param title in English
 * @param summary its sentences
 * @param paragraphs the text, sentence by sentence
 */
record ExportBody(
    @Nullable String format,
    @Nullable String name,
    @Nullable String title,
    @Nullable List<String> summary,
    @Nullable List<Paragraph> paragraphs) {

  private static final String NAMELESS = "khulasa";

  /** Sentences that belong together. */
  record Paragraph(@Nullable List<Sentence> sentences) {}

  /**
   * A sentence.
   *
   * @param source Arabic
   * @param target English
   * @param notes what a reviewer should look at
   * @param corrected whether a person has written the English
   */
  record Sentence(
      @Nullable String source,
      @Nullable String target,
      @Nullable List<String> notes,
      @Nullable Boolean corrected) {}

  TranslatedPage page() {
    return new TranslatedPage(
        name == null || name.isBlank() ? NAMELESS : name.strip(),
        requireNonNullElse(title, ""),
        all(summary).toList(),
        all(paragraphs).map(ExportBody::paragraph).toList());
  }

  private static TranslatedPage.Paragraph paragraph(Paragraph paragraph) {
    return new TranslatedPage.Paragraph(all(paragraph.sentences()).map(ExportBody::pair).toList());
  }

  private static TranslatedPage.Pair pair(Sentence sentence) {
    return new TranslatedPage.Pair(
        requireNonNullElse(sentence.source(), ""),
        requireNonNullElse(sentence.target(), ""),
        all(sentence.notes()).toList(),
        Boolean.TRUE.equals(sentence.corrected()));
  }

  private static <T> Stream<T> all(@Nullable List<T> items) {
    return items == null ? Stream.empty() : items.stream().filter(Objects::nonNull);
  }
}
