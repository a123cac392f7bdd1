package io.khulasa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageFileTest {

  private static final InputStream NOTHING = InputStream.nullInputStream();

  @TempDir private Path folder;

  @Test
  void fileAndStandardInputAreReadAsUtf8() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "خبر");
    InputStream input = new ByteArrayInputStream("نص".getBytes(StandardCharsets.UTF_8));

    assertThat(new PageFile(file.toString()).read(NOTHING)).isEqualTo("خبر");
    assertThat(new PageFile("-").read(input)).isEqualTo("نص");
  }

  @Test
  void anotherEncodingIsRefusedWithTheCure() throws IOException {
    Path file = Files.write(folder.resolve("a.txt"), new byte[] {(byte) 0xCE, (byte) 0xC8});

    assertThatThrownBy(() -> new PageFile(file.toString()).read(NOTHING))
        .hasMessageContaining("not UTF-8")
        .hasMessageContaining("iconv");
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
        .hasMessageContaining("cannot be read");
  }
}
