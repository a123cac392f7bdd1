package io.khulasa.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.export.TranslatedPage.Pair;
import io.khulasa.export.TranslatedPage.Paragraph;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class ExportFormatTest {

  private static final TranslatedPage PAGE =
      new TranslatedPage(
          "page <1>",
          "A title & more",
          List.of("The summary."),
          List.of(
              new Paragraph(
                  List.of(
                      new Pair("قال.", "He said.", List.of("73 is missing"), false),
                      new Pair("ثم <b>.", "Then \u0000\uD83D\uDE00 <b>.", List.of(), true))),
              new Paragraph(List.of(new Pair("خبر.", "News.", List.of(), false)))));

  @Test
  void docxHasItsPartsAndAllOfTheText() throws Exception {
    Map<String, Document> parts = parts(write(ExportFormat.DOCX, PAGE));

    assertThat(parts.keySet())
        .containsExactly(
            "[Content_Types].xml",
            "_rels/.rels",
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/document.xml");
    assertThat(texts(part(parts, "word/document.xml"), "w:t"))
        .containsExactly(
            "A title & more",
            "Summary",
            "The summary.",
            "Translation",
            "He said. Then \uFFFD\uD83D\uDE00 <b>.",
            "News.",
            "Sentence by sentence",
            "He said.",
            "73 is missing",
            "قال.",
            "Then \uFFFD\uD83D\uDE00 <b>.",
            "ثم <b>.",
            "News.",
            "خبر.",
            "");
    assertThat(texts(part(parts, "word/document.xml"), "w:rtl")).hasSize(3);
  }

  @Test
  void olderXliffHasAUnitASentence() throws Exception {
    Document file = parse(write(ExportFormat.XLIFF_1_2, PAGE));

    assertThat(file.getDocumentElement().getNamespaceURI())
        .isEqualTo("urn:oasis:names:tc:xliff:document:1.2");
    assertThat(texts(file, "source")).containsExactly("قال.", "ثم <b>.", "خبر.");
    assertThat(texts(file, "note")).containsExactly("73 is missing");
    assertThat(attributes(file, "target", "state"))
        .containsExactly("needs-review-translation", "translated", "translated");
    assertThat(attributes(file, "target", "state-qualifier"))
        .containsExactly("mt-suggestion", "", "mt-suggestion");
    assertThat(attributes(file, "trans-unit", "id")).containsExactly("1", "2", "3");
    assertThat(attributes(file, "file", "original")).containsExactly("page <1>");
  }

  @Test
  void newerXliffHasAUnitASentence() throws Exception {
    Document file = parse(write(ExportFormat.XLIFF_2_0, PAGE));

    assertThat(file.getDocumentElement().getNamespaceURI())
        .isEqualTo("urn:oasis:names:tc:xliff:document:2.0");
    assertThat(texts(file, "target"))
        .containsExactly("He said.", "Then \uFFFD\uD83D\uDE00 <b>.", "News.");
    assertThat(attributes(file, "segment", "state"))
        .containsExactly("translated", "reviewed", "translated");
    assertThat(texts(file, "note")).containsExactly("73 is missing");
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyPageIsWrittenToo(ExportFormat format) throws IOException {
    assertThat(write(format, new TranslatedPage("x", "", List.of(), List.of()))).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theSamePageMakesTheSameFile(ExportFormat format) throws IOException {
    assertThat(write(format, PAGE)).isEqualTo(write(format, PAGE));
  }

  @Test
  void memoryIsXmlPieceByPiece() throws Exception {
    String memory =
        TmxUnit.HEAD
            + TmxUnit.of(Instant.parse("2026-11-01T10:20:30Z"), "قال \u0001 <ب>", "He said & left")
            + TmxUnit.END;
    Document file = parse(memory.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    assertThat(texts(file, "seg")).containsExactly("قال \uFFFD <ب>", "He said & left");
    assertThat(attributes(file, "tu", "creationdate")).containsExactly("20261101T102030Z");
  }

  private static byte[] write(ExportFormat format, TranslatedPage page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(page, out);
    return out.toByteArray();
  }

  private static Map<String, Document> parts(byte[] file) throws Exception {
    Map<String, Document> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), parse(zip.readAllBytes()));
      }
    }
    return parts;
  }

  private static Document part(Map<String, Document> parts, String name) {
    return java.util.Objects.requireNonNull(parts.get(name));
  }

  private static Document parse(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new ByteArrayInputStream(xml)));
  }

  private static List<String> texts(Document file, String name) {
    return elements(file, name).stream().map(Element::getTextContent).toList();
  }

  private static List<String> attributes(Document file, String name, String attribute) {
    return elements(file, name).stream().map(e -> e.getAttribute(attribute)).toList();
  }

  private static List<Element> elements(Document file, String name) {
    NodeList found = file.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
