package io.khulasa.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.docx.DocxFixture;
import io.khulasa.pipeline.TextFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageFileTest {

  private static final InputStream NOTHING = InputStream.nullInputStream();
  private static final String HTML = "<meta charset=windows-1256><p>أعلنت الوزارة</p>";

  @TempDir private Path folder;

  @Test
  void fileAndStandardInputAreRead() throws IOException {
    InputStream input = new ByteArrayInputStream("نص".getBytes(UTF_8));

    assertThat(read("a.txt", "خبر".getBytes(UTF_8)).text()).isEqualTo("خبر");
    assertThat(new PageFile("-").read(input).text()).isEqualTo("نص");
  }

  @Test
  void charsetsAreFoundOut() throws IOException {
    Charset arabic = Charset.forName("windows-1256");

    assertThat(read("a.txt", "\uFEFFخبر".getBytes(UTF_8)).text()).isEqualTo("خبر");
    assertThat(read("a.txt", "\uFEFFخبر".getBytes(UTF_16LE)).text()).isEqualTo("خبر");
    assertThat(read("a.txt", "\uFEFFخبر".getBytes(UTF_16BE)).text()).isEqualTo("خبر");
    assertThat(read("a.txt", "خبر عاجل".getBytes(arabic)).text()).isEqualTo("خبر عاجل");
    assertThat(read("a.html", HTML.getBytes(arabic)).text()).isEqualTo(HTML);
  }

  @Test
  void contentSaysWhatAFileIs() throws IOException {
    assertThat(read("a.txt", "\n<!DOCTYPE html><p>خبر".getBytes(UTF_8)).format())
        .isEqualTo(TextFormat.HTML);
    assertThat(read("a.txt", "<!-- x --> <p>خبر".getBytes(UTF_8)).format())
        .isEqualTo(TextFormat.HTML);
    assertThat(read("a.html", "خبر\n\nثان".getBytes(UTF_8)).format()).isEqualTo(TextFormat.TEXT);
    assertThat(read("a.html", "خبر <b>ثان</b><br>".getBytes(UTF_8)).format())
        .isEqualTo(TextFormat.HTML);
    assertThat(read("a.docx", "خبر".getBytes(UTF_8)).text()).isEqualTo("خبر");
    assertThat(read("a.txt", "قال <علي> نعم".getBytes(UTF_8)).format()).isEqualTo(TextFormat.TEXT);
  }

  @Test
  void wordIsReadFromAFileAndFromStandardInput() throws IOException {
    Path file = new DocxFixture(DocxFixture.paragraph("خبر")).write(folder.resolve("word.bin"));

    Page page = new PageFile(file.toString()).read(NOTHING);
    assertThat(page.text()).contains("<p>خبر</p>");
    assertThat(page.format()).isEqualTo(TextFormat.HTML);
    assertThat(page.converted()).isTrue();
    assertThat(new PageFile("-").read(Files.newInputStream(file)).text()).isEqualTo(page.text());
  }

  @Test
  void otherFilesAreRefusedWithTheCure() throws IOException {
    byte[] ole = new byte[4096];
    byte[] mark = {
      (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    System.arraycopy(mark, 0, ole, 0, mark.length);
    refused(ole, "(.doc); save it as .docx");
    byte[] name = "EncryptedPackage".getBytes(UTF_16LE);
    System.arraycopy(name, 0, ole, 1024, name.length);
    refused(ole, "password");
    refused("%PDF-1.7".getBytes(UTF_8), "PDF");
    refused("{\\rtf1\\ansi".getBytes(UTF_8), ".rtf");
    refused("PK\u0003\u0004".getBytes(UTF_8), "broken Word file");
    refused("خبر".getBytes(UTF_16LE), "UTF-16 without its mark");
    refused(new byte[(64 << 20) + 1], "more than 64 MB");
  }

  @Test
  void addressesAreNoFiles() {
    assertThat(new PageFile("https://news.example/a").isUrl()).isTrue();
    assertThat(new PageFile("HTTP://news.example").isUrl()).isTrue();
    assertThat(new PageFile("https.txt").isUrl()).isFalse();
    assertThat(new PageFile("-").isUrl()).isFalse();
  }

  @Test
  void missingFileAndFolderAreTold() {
    assertThatThrownBy(() -> new PageFile(folder.resolve("no.txt").toString()).read(NOTHING))
        .hasMessage("there is no such file");
    assertThatThrownBy(() -> new PageFile(folder.toString()).read(NOTHING))
        .hasMessageContaining("it is a folder");
  }

  private Page read(String name, byte[] content) throws IOException {
    return new PageFile(Files.write(folder.resolve(name), content).toString()).read(NOTHING);
  }

  private void refused(byte[] content, String reason) {
    assertThatThrownBy(() -> read("a.txt", content)).hasMessageContaining(reason);
  }
}
