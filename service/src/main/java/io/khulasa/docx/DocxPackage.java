package io.khulasa.docx;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The zip file that a document is, and how its parts are named in it. */
final class DocxPackage implements Closeable {

  /** Reads one part. */
  @FunctionalInterface
  interface PartReader<T> {
    T read(XMLStreamReader xml) throws XMLStreamException;
  }

  /** Elements inside each other; what goes deeper was made to do harm. */
  private static final int DEEPEST = 256;

  private final ZipFile zip;

  private DocxPackage(ZipFile zip) {
    this.zip = zip;
  }

  static DocxPackage open(Path file) throws IOException {
    return new DocxPackage(new ZipFile(file.toFile()));
  }

  /** The name of the part that holds the text. */
  String document() throws IOException {
    String name = zip.getEntry("_rels/.rels") == null ? null : related("").get("officeDocument");
    if (name == null || zip.getEntry(name) == null) {
      throw other("a zip file, but no Word document");
    }
    if (name.startsWith("xl/")) {
      throw other("an Excel workbook, no Word document");
    }
    if (name.startsWith("ppt/")) {
      throw other("a PowerPoint file, no Word document");
    }
    return name;
  }

  /**
   * The parts that a part names, by the last word of what they are to it.
   *
   * @param part its name, empty for the package itself
   */
  Map<String, String> related(String part) throws IOException {
    String folder = part.substring(0, part.lastIndexOf('/') + 1);
    String relations = folder + "_rels/" + part.substring(folder.length()) + ".rels";
    return zip.getEntry(relations) == null
        ? Map.of()
        : read(relations, xml -> relations(xml, folder));
  }

  private static Map<String, String> relations(XMLStreamReader xml, String folder)
      throws XMLStreamException {
    Map<String, String> found = new HashMap<>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT
          && xml.getLocalName().equals("Relationship")) {
        String type = xml.getAttributeValue(null, "Type");
        String target = xml.getAttributeValue(null, "Target");
        if (type != null && target != null && !isExternal(xml)) {
          String name = target.startsWith("/") ? target.substring(1) : folder + target;
          found.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), name);
        }
      }
    }
    return found;
  }

  private static boolean isExternal(XMLStreamReader xml) {
    return "External".equals(xml.getAttributeValue(null, "TargetMode"));
  }

  /** Reads a part; no entity, no document type and nothing outside of it is looked at. */
  <T> T read(String part, PartReader<T> reader) throws IOException {
    ZipEntry entry = zip.getEntry(part);
    if (entry == null) {
      throw new IOException("its part " + part + " is missing");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty("jdk.xml.maxElementDepth", DEEPEST);
    try (InputStream bytes = new BoundedPart(zip.getInputStream(entry), part)) {
      return reader.read(factory.createXMLStreamReader(bytes));
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException failure) {
        throw failure;
      }
      throw new IOException("its part " + part + " is no well-formed XML", e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static PipelineException other(String what) {
    return new PipelineException(FailureKind.MALFORMED, "it is " + what);
  }
}
