package io.khulasa.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML of elements and text. Characters that XML cannot hold are replaced. */
final class Xml {

  private static final int REPLACEMENT = 0xFFFD;

  /** What goes into an element. */
  interface Content {
    void write() throws IOException;
  }

  private interface Step {
    void run() throws XMLStreamException;
  }

  private final XMLStreamWriter writer;

  private Xml(XMLStreamWriter writer) {
    this.writer = writer;
  }

  /** A document in UTF-8; its declaration is written. */
  static Xml document(OutputStream out) throws IOException {
    try {
      XMLStreamWriter writer =
          XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      return new Xml(writer);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** A part of a document. */
  static Xml part(Writer out) throws IOException {
    try {
      return new Xml(XMLOutputFactory.newFactory().createXMLStreamWriter(out));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** An element; attributes are names and values in turn. */
  void element(String name, Content content, String... attributes) throws IOException {
    step(() -> writer.writeStartElement(name));
    attributes(attributes);
    content.write();
    step(writer::writeEndElement);
  }

  /** An element that holds text and nothing else. */
  void text(String name, String text, String... attributes) throws IOException {
    element(name, () -> step(() -> writer.writeCharacters(valid(text))), attributes);
  }

  /** An element that holds nothing. */
  void empty(String name, String... attributes) throws IOException {
    step(() -> writer.writeEmptyElement(name));
    attributes(attributes);
  }

  /** Ends what was written; the stream below stays open. */
  void end() throws IOException {
    step(writer::writeEndDocument);
    step(writer::flush);
  }

  private void attributes(String... attributes) throws IOException {
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = attributes[i + 1];
      step(() -> writer.writeAttribute(name, valid(value)));
    }
  }

  private static void step(Step step) throws IOException {
    try {
      step.run();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** XML 1.0 has no way to write most control characters. */
  static String valid(String text) {
    StringBuilder valid = new StringBuilder(text.length());
    text.codePoints().map(c -> isValid(c) ? c : REPLACEMENT).forEach(valid::appendCodePoint);
    return valid.toString();
  }

  private static boolean isValid(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
