package io.khulasa.export;

import io.khulasa.export.TranslatedPage.Pair;
import io.khulasa.export.TranslatedPage.Paragraph;
import java.io.IOException;
import java.io.OutputStream;

/** A page as XLIFF 1.2: a group a paragraph, a unit a sentence. */
final class Xliff12 {

  private final Xml xml;
  private int unit;

  private Xliff12(Xml xml) {
    this.xml = xml;
  }

  static void write(TranslatedPage page, OutputStream out) throws IOException {
    Xml xml = Xml.document(out);
    Xliff12 file = new Xliff12(xml);
    xml.element(
        "xliff",
        () ->
            xml.element(
                "file",
                () -> file.content(page),
                "original",
                page.name(),
                "source-language",
                "ar",
                "target-language",
                "en",
                "datatype",
                "plaintext"),
        "version",
        "1.2",
        "xmlns",
        "urn:oasis:names:tc:xliff:document:1.2");
    xml.end();
  }

  private void content(TranslatedPage page) throws IOException {
    xml.element("header", () -> xml.empty("tool", "tool-id", "khulasa", "tool-name", "Khulasa"));
    xml.element(
        "body",
        () -> {
          int group = 0;
          for (Paragraph paragraph : page.paragraphs()) {
            group++;
            xml.element(
                "group", () -> units(paragraph), "id", "p" + group, "restype", "x-paragraph");
          }
        });
  }

  private void units(Paragraph paragraph) throws IOException {
    for (Pair pair : paragraph.sentences()) {
      unit++;
      xml.element("trans-unit", () -> unit(pair), "id", String.valueOf(unit));
    }
  }

  private void unit(Pair pair) throws IOException {
    xml.text("source", pair.source(), "xml:lang", "ar");
    if (pair.corrected()) {
      xml.text("target", pair.target(), "xml:lang", "en", "state", "translated");
    } else {
      String state = pair.notes().isEmpty() ? "translated" : "needs-review-translation";
      xml.text(
          "target",
          pair.target(),
          "xml:lang",
          "en",
          "state",
          state,
          "state-qualifier",
          "mt-suggestion");
    }
    for (String note : pair.notes()) {
      xml.text("note", note, "from", "khulasa", "annotates", "target");
    }
  }
}
