package io.khulasa.docx;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads the text of a Word document. Deleted text, hidden text, comments, running heads and
 * pictures are not text of it; footnotes stand behind it.
 */
public final class DocxReader {

  private static final String START =
      "<!doctype html>\n<html lang=\"ar\" dir=\"rtl\">\n<meta charset=\"utf-8\">\n<article>\n";
  private static final String END = "</article>\n</html>\n";

  private DocxReader() {}

  /**
   * A document as HTML.
   *
   * @param file a .docx file, of any size and content
   * @throws PipelineException of kind MALFORMED where the file is broken or no Word document,
   *     TOO_LARGE or TOO_LONG where it holds more than anybody would translate
   */
  public static String html(Path file) {
    try (DocxPackage parts = DocxPackage.open(file)) {
      String main = parts.document();
      Map<String, String> related = parts.related(main);
      String styles = related.get("styles");
      DocxStyles names = styles == null ? DocxStyles.NONE : parts.read(styles, DocxStyles::read);
      DocxBlocks blocks = new DocxBlocks(names);
      parts.read(main, xml -> DocxBody.read(xml, blocks, "document"));
      for (String notes : new String[] {"footnotes", "endnotes"}) {
        String part = related.get(notes);
        if (part != null) {
          parts.read(part, xml -> DocxBody.read(xml, blocks, notes));
        }
      }
      return START + blocks.html() + END;
    } catch (IOException e) {
      throw broken(e);
    }
  }

  static PipelineException broken(Exception reason) {
    return new PipelineException(
        FailureKind.MALFORMED,
        "it is a broken Word file (%s); open it in Word and save it again"
            .formatted(reason.getMessage()),
        reason);
  }
}
