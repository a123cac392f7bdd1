package io.khulasa.docx;

import static io.khulasa.docx.DocxFixture.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.export.ExportFormat;
import io.khulasa.export.TranslatedPage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocxReaderTest {

  @TempDir private Path folder;

  @Test
  void paragraphsAreReadWithTheirRunsBreaksAndCharacters() throws IOException {
    String html =
        read(
            new DocxFixture(
                """
                <w:p><w:pPr><w:bidi/><w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs></w:pPr>
                <w:r><w:rPr><w:b/></w:rPr><w:t>قال</w:t></w:r><w:r><w:t xml:space="preserve"> الوزير</w:t><w:br/><w:t>نعم</w:t><w:tab/><w:t>&lt;b&gt; &amp; لا</w:t></w:r></w:p>
                <w:p/><w:p><w:r><w:t xml:space="preserve">  </w:t></w:r></w:p>
                """));

    assertThat(html).contains("<article>\n<p>قال الوزير<br>نعم &lt;b&gt; &amp; لا</p>\n</article>");
  }

  @Test
  void headingsAreKnownByNameByOutlineAndByWhatTheyAreBasedOn() throws IOException {
    String styles =
        """
        <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
        <w:style w:type="paragraph" w:styleId="mine"><w:name w:val="Mine"/><w:basedOn w:val="1"/></w:style>
        <w:style w:type="paragraph" w:styleId="x"><w:basedOn w:val="y"/></w:style>
        <w:style w:type="paragraph" w:styleId="y"><w:basedOn w:val="x"/></w:style>
        """;
    String body =
        styled("<w:pStyle w:val=\"a3\"/>", "العنوان")
            + styled("<w:pStyle w:val=\"1\"/>", "الأول")
            + styled("<w:pStyle w:val=\"mine\"/>", "الثاني")
            + styled("<w:outlineLvl w:val=\"1\"/>", "الثالث")
            + styled("<w:pStyle w:val=\"x\"/>", "نص");

    assertThat(read(new DocxFixture(body).styles(styles)))
        .contains(
            "<h1>العنوان</h1>\n<h2>الأول</h2>\n<h2>الثاني</h2>\n<h3>الثالث</h3>\n<p>نص</p>\n");
  }

  @Test
  void listsTablesAndTextBoxesKeepTheirText() throws IOException {
    String item = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    String inner = "<w:tbl><w:tr><w:tc>" + paragraph("داخل") + "</w:tc></w:tr></w:tbl>";
    String body =
        styled(item, "أولا")
            + styled(item, "ثانيا")
            + styled("<w:numPr><w:numId w:val=\"0\"/></w:numPr>", "فقرة")
            + "<w:tbl><w:tr><w:tc>"
            + paragraph("خلية")
            + inner
            + "</w:tc></w:tr></w:tbl>"
            + "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>"
            + paragraph("صندوق")
            + "</w:txbxContent></mc:Choice><mc:Fallback>"
            + paragraph("صندوق")
            + "</mc:Fallback></mc:AlternateContent><w:t>حوله</w:t></w:r></w:p>";

    assertThat(read(new DocxFixture(body)))
        .contains(
            "<ul>\n<li>أولا</li>\n<li>ثانيا</li>\n</ul>\n<p>فقرة</p>\n",
            "<table><tr><td><p>خلية</p>\n<p>داخل</p>\n</td>\n</tr>\n</table>\n",
            "<p>صندوق</p>\n<p>حوله</p>\n</article>");
  }

  @Test
  void whatIsNotToBeReadIsNotRead() throws IOException {
    String body =
        """
        <w:p><w:r><w:t>باق</w:t></w:r>
        <w:del><w:r><w:delText>محذوف</w:delText></w:r></w:del>
        <w:moveFrom><w:r><w:t>منقول</w:t></w:r></w:moveFrom>
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>مخفي</w:t></w:r>
        <w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>ظاهر</w:t></w:r>
        <w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>
        <w:hyperlink><w:r><w:t>رابط</w:t></w:r></w:hyperlink>
        <w:ins><w:r><w:t>مضاف</w:t></w:r></w:ins>
        <w:r><a:t>رسم</a:t></w:r></w:p>
        """;

    assertThat(read(new DocxFixture(body))).contains("<p>باقظاهررابطمضاف</p>");
  }

  @Test
  void footnotesStandBehindTheText() throws IOException {
    String notes = "<w:footnote w:id=\"2\">" + paragraph("حاشية") + "</w:footnote>";

    assertThat(read(new DocxFixture(paragraph("متن")).footnotes(notes)))
        .contains("<p>متن</p>\n<p>حاشية</p>\n");
  }

  @Test
  void whatWeWriteIsReadBack() throws IOException {
    Path file = folder.resolve("own.docx");
    var pair = new TranslatedPage.Pair("فتح المعبر.", "The crossing opened.", List.of(), false);
    try (OutputStream out = Files.newOutputStream(file)) {
      ExportFormat.DOCX.write(
          new TranslatedPage(
              "a", "A title", List.of(), List.of(new TranslatedPage.Paragraph(List.of(pair)))),
          out);
    }

    assertThat(DocxReader.html(file))
        .contains("<h1>A title</h1>", "فتح المعبر.", "The crossing opened.");
  }

  private String read(DocxFixture file) throws IOException {
    return DocxReader.html(file.write(folder.resolve("a.docx")));
  }

  private static String styled(String properties, String text) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }
}
