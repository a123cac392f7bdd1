package io.khulasa.docx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word files part by part. */
public final class DocxFixture {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String WORDS =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
          + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();
  private final StringBuilder relations = new StringBuilder();

  /** A file whose document holds this in its body. */
  public DocxFixture(String body) {
    part("_rels/.rels", relations(relation("officeDocument", "word/document.xml")));
    part(
        "word/document.xml", "<w:document" + WORDS + "><w:body>" + body + "</w:body></w:document>");
  }

  DocxFixture styles(String styles) {
    relations.append(relation("styles", "styles.xml"));
    return part("word/styles.xml", "<w:styles" + WORDS + ">" + styles + "</w:styles>");
  }

  DocxFixture footnotes(String notes) {
    relations.append(relation("footnotes", "footnotes.xml"));
    return part("word/footnotes.xml", "<w:footnotes" + WORDS + ">" + notes + "</w:footnotes>");
  }

  DocxFixture part(String name, String content) {
    return part(name, content.getBytes(StandardCharsets.UTF_8));
  }

  DocxFixture part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /** Writes the file. */
  public Path write(Path file) throws IOException {
    part("word/_rels/document.xml.rels", relations(relations.toString()));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  /** A paragraph of one run. */
  public static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  static String relations(String inside) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + inside
        + "</Relationships>";
  }

  static String relation(String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
        .formatted(type, OFFICE, type, target);
  }
}
