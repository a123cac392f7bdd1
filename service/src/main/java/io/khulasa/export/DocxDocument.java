package io.khulasa.export;

import io.khulasa.export.TranslatedPage.Pair;
import io.khulasa.export.TranslatedPage.Paragraph;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * What stands in Word's document: title, summary, translation, and a table of the sentences with
 * the Arabic beside the English and what a reviewer should look at.
 */
final class DocxDocument {

  /** Of a table of full width, in twentieths of a point. */
  private static final String COLUMN = "4800";

  private static final List<String> BORDERS =
      List.of("top", "left", "bottom", "right", "insideH", "insideV");

  private final Xml xml;

  private DocxDocument(Xml xml) {
    this.xml = xml;
  }

  static void write(TranslatedPage page, OutputStream out) throws IOException {
    Xml xml = Xml.document(out);
    DocxDocument document = new DocxDocument(xml);
    xml.element(
        "w:document",
        () -> xml.element("w:body", () -> document.body(page)),
        "xmlns:w",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
    xml.end();
  }

  private void body(TranslatedPage page) throws IOException {
    if (!page.title().isBlank()) {
      paragraph("Title", page.title());
    }
    if (!page.summary().isEmpty()) {
      paragraph("Heading1", "Summary");
      for (String sentence : page.summary()) {
        paragraph("Normal", sentence);
      }
    }
    paragraph("Heading1", "Translation");
    for (Paragraph paragraph : page.paragraphs()) {
      paragraph(
          "Normal", String.join(" ", paragraph.sentences().stream().map(Pair::target).toList()));
    }
    paragraph("Heading1", "Sentence by sentence");
    xml.element("w:tbl", () -> table(page));
    paragraph("Normal", "");
    xml.element(
        "w:sectPr",
        () -> {
          xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
          xml.empty(
              "w:pgMar",
              "w:top",
              "1134",
              "w:right",
              "1134",
              "w:bottom",
              "1134",
              "w:left",
              "1134",
              "w:header",
              "567",
              "w:footer",
              "567",
              "w:gutter",
              "0");
        });
  }

  private void table(TranslatedPage page) throws IOException {
    xml.element(
        "w:tblPr",
        () -> {
          xml.empty("w:tblW", "w:w", "5000", "w:type", "pct");
          xml.element("w:tblBorders", this::borders);
          xml.empty("w:tblLayout", "w:type", "fixed");
        });
    xml.element(
        "w:tblGrid",
        () -> {
          xml.empty("w:gridCol", "w:w", COLUMN);
          xml.empty("w:gridCol", "w:w", COLUMN);
        });
    for (Paragraph paragraph : page.paragraphs()) {
      for (Pair pair : paragraph.sentences()) {
        xml.element("w:tr", () -> row(pair));
      }
    }
    if (page.paragraphs().stream().allMatch(p -> p.sentences().isEmpty())) {
      xml.element("w:tr", () -> row(new Pair("", "", List.of(), false)));
    }
  }

  private void borders() throws IOException {
    for (String side : BORDERS) {
      xml.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "BFBFBF");
    }
  }

  private void row(Pair pair) throws IOException {
    cell(
        () -> {
          paragraph("Normal", pair.target());
          for (String note : pair.notes()) {
            paragraph("Note", note);
          }
        });
    cell(() -> arabic(pair.source()));
  }

  private void cell(Xml.Content content) throws IOException {
    xml.element(
        "w:tc",
        () -> {
          xml.element("w:tcPr", () -> xml.empty("w:tcW", "w:w", COLUMN, "w:type", "dxa"));
          content.write();
        });
  }

  private void paragraph(String style, String text) throws IOException {
    xml.element(
        "w:p",
        () -> {
          xml.element("w:pPr", () -> xml.empty("w:pStyle", "w:val", style));
          xml.element("w:r", () -> xml.text("w:t", text, "xml:space", "preserve"));
        });
  }

  private void arabic(String text) throws IOException {
    xml.element(
        "w:p",
        () -> {
          xml.element("w:pPr", () -> xml.empty("w:bidi"));
          xml.element(
              "w:r",
              () -> {
                xml.element("w:rPr", () -> xml.empty("w:rtl"));
                xml.text("w:t", text, "xml:space", "preserve");
              });
        });
  }
}
