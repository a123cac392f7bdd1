package io.khulasa.docx;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the text of a document's part, element by element. */
final class DocxBody {

  /**
   * What is no text of the document: what was deleted or moved away, how things looked before they
   * were changed, what a field computes from, a picture's second copy, the small letters of ruby.
   */
  private static final Set<String> SKIPPED =
      Set.of("del", "moveFrom", "pPrChange", "rPrChange", "instrText", "Fallback", "rt", "sectPr");

  private static final Set<String> NO = Set.of("0", "false", "off");

  private final XMLStreamReader xml;
  private final DocxBlocks blocks;
  private boolean inParagraphProperties;
  private boolean hidden;

  private DocxBody(XMLStreamReader xml, DocxBlocks blocks) {
    this.xml = xml;
    this.blocks = blocks;
  }

  /**
   * Reads a part to its end.
   *
   * @param root the name of its outermost element
   */
  static DocxBlocks read(XMLStreamReader xml, DocxBlocks blocks, String root)
      throws XMLStreamException {
    xml.nextTag();
    if (!xml.getLocalName().equals(root)) {
      throw new PipelineException(FailureKind.MALFORMED, "it is no Word document");
    }
    new DocxBody(xml, blocks).read();
    return blocks;
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        default -> {}
      }
    }
  }

  private void start(String name) throws XMLStreamException {
    if (SKIPPED.contains(name)) {
      skip();
      return;
    }
    switch (name) {
      case "p" -> blocks.begin();
      case "pPr" -> inParagraphProperties = true;
      case "pStyle" -> blocks.style(DocxStyles.value(xml));
      case "outlineLvl" -> blocks.level(DocxStyles.outline(DocxStyles.value(xml)));
      case "numId" -> blocks.listed(!DocxStyles.value(xml).equals("0"));
      case "vanish" -> hidden |= !inParagraphProperties && !NO.contains(DocxStyles.value(xml));
      case "t" -> text();
      case "tab" -> space(" ");
      case "br", "cr" -> space("\n");
      case "noBreakHyphen" -> blocks.text("\u2011");
      case "tbl", "tr", "tc" -> blocks.openTable(name);
      case "altChunk" ->
          throw new PipelineException(
              FailureKind.MALFORMED,
              "it holds another file (altChunk); open it in Word and save it again");
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> blocks.end();
      case "pPr" -> inParagraphProperties = false;
      case "r" -> hidden = false;
      case "tbl", "tr", "tc" -> blocks.closeTable(name);
      default -> {}
    }
  }

  /** Words of the document; labels inside of charts and drawings are of another namespace. */
  private void text() throws XMLStreamException {
    boolean ours = !xml.getNamespaceURI().contains("drawingml");
    String text = xml.getElementText();
    if (ours && !hidden) {
      blocks.text(text.replace('\n', ' '));
    }
  }

  /** Tabs stand in a paragraph's properties too, as places to stop at. */
  private void space(String space) {
    if (!inParagraphProperties && !hidden) {
      blocks.text(space);
    }
  }

  private void skip() throws XMLStreamException {
    int depth = 1;
    while (depth > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }
}
