package io.khulasa.export;

import io.khulasa.export.TranslatedPage.Pair;
import io.khulasa.export.TranslatedPage.Paragraph;
import java.io.IOException;
import java.io.OutputStream;

/** A page as XLIFF 2.0: a group a paragraph, a unit a sentence, so that each has its own notes. */
final class Xliff20 {

  private final Xml xml;
  private int unit;

  private Xliff20(Xml xml) {
    this.xml = xml;
  }

  static void write(TranslatedPage page, OutputStream out) throws IOException {
    Xml xml = Xml.document(out);
    Xliff20 file = new Xliff20(xml);
    xml.element(
        "xliff",
        () ->
            xml.element(
                "file",
                () -> file.groups(page),
                "id",
                "f1",
                "original",
                page.name(),
                "srcDir",
                "rtl",
                "trgDir",
                "ltr"),
        "version",
        "2.0",
        "xmlns",
        "urn:oasis:names:tc:xliff:document:2.0",
        "srcLang",
        "ar",
        "trgLang",
        "en");
    xml.end();
  }

  private void groups(TranslatedPage page) throws IOException {
    int group = 0;
    for (Paragraph paragraph : page.paragraphs()) {
      group++;
      xml.element("group", () -> units(paragraph), "id", "p" + group);
    }
  }

  private void units(Paragraph paragraph) throws IOException {
    for (Pair pair : paragraph.sentences()) {
      unit++;
      xml.element("unit", () -> unit(pair), "id", "s" + unit);
    }
  }

  private void unit(Pair pair) throws IOException {
    if (!pair.notes().isEmpty()) {
      xml.element(
          "notes",
          () -> {
            for (String note : pair.notes()) {
              xml.text("note", note, "appliesTo", "target", "priority", "1", "category", "check");
            }
          });
    }
    xml.element(
        "segment",
        () -> {
          xml.text("source", pair.source());
          xml.text("target", pair.target());
        },
        "state",
        pair.corrected() ? "reviewed" : "translated");
  }
}
