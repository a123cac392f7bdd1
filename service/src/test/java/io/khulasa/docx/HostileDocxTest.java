package io.khulasa.docx;

import static io.khulasa.docx.DocxFixture.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostileDocxTest {

  @TempDir private Path folder;

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] bomb = new byte[70 << 20];
    Arrays.fill(bomb, (byte) ' ');

    refused(new DocxFixture("").part("word/document.xml", bomb), FailureKind.TOO_LARGE, "64 MB");
    refused(new DocxFixture(paragraph("كلمة ".repeat(500_000))), FailureKind.TOO_LONG, "2,000,000");
    refused(
        new DocxFixture("<w:tbl>" + "<w:tr/>".repeat(2_100_000) + "</w:tbl>"),
        FailureKind.TOO_LONG,
        "2,000,000");
  }

  @Test
  void elementsWithoutEndAreNotFollowed() throws IOException {
    refused(new DocxFixture("<w:p>".repeat(100_000)), FailureKind.MALFORMED, "document.xml");
    refused(
        new DocxFixture("<w:del>".repeat(100_000)), FailureKind.MALFORMED, "no well-formed XML");
  }

  @Test
  void entitiesAndDocumentTypesAreNotResolved() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "سر");
    String xml =
        """
        <!DOCTYPE w:document [<!ENTITY a SYSTEM "%s"><!ENTITY b "بب">]>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:body><w:p><w:r><w:t>نص &a;</w:t></w:r></w:p></w:body></w:document>
        """
            .formatted(secret.toUri());

    refused(
        new DocxFixture("").part("word/document.xml", xml),
        FailureKind.MALFORMED,
        "no well-formed XML");
  }

  @Test
  void otherAndBrokenFilesAreToldApart() throws IOException {
    refused(officeFile("xl/workbook.xml"), FailureKind.MALFORMED, "Excel");
    refused(officeFile("ppt/presentation.xml"), FailureKind.MALFORMED, "PowerPoint");
    refused(
        new DocxFixture("").part("_rels/.rels", DocxFixture.relations("")),
        FailureKind.MALFORMED,
        "a zip file, but no Word document");
    refused(
        new DocxFixture("").part("word/document.xml", "<html/>"),
        FailureKind.MALFORMED,
        "no Word document");
    refused(new DocxFixture("<w:altChunk/>"), FailureKind.MALFORMED, "open it in Word and save it");

    byte[] whole = Files.readAllBytes(new DocxFixture(paragraph("نص")).write(file()));
    Path half = Files.write(folder.resolve("half.docx"), Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> DocxReader.html(half))
        .isInstanceOf(PipelineException.class)
        .hasMessageContaining("broken Word file");
  }

  @Test
  void aDocumentWithoutTextIsReadAsNone() throws IOException {
    assertThat(DocxReader.html(new DocxFixture("<w:p/>").write(file())))
        .contains("<article>\n</article>");
  }

  private static DocxFixture officeFile(String main) {
    return new DocxFixture("")
        .part("_rels/.rels", DocxFixture.relations(DocxFixture.relation("officeDocument", main)))
        .part(main, "<x/>");
  }

  private void refused(DocxFixture docx, FailureKind kind, String reason) throws IOException {
    Path file = docx.write(file());
    assertThatThrownBy(() -> DocxReader.html(file))
        .isInstanceOfSatisfying(
            PipelineException.class, failure -> assertThat(failure.kind()).isEqualTo(kind))
        .hasMessageContaining(reason);
  }

  private Path file() {
    return folder.resolve("a.docx");
  }
}
