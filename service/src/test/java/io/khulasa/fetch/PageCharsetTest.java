package io.khulasa.fetch;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

final class PageCharsetTest {

  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final String TEXT = "قال الوزير إن الخبر صحيح.";
  private static final PageMedia UNTOLD = new PageMedia(true, null);

  @Test
  void headerIsBelieved() {
    byte[] page = TEXT.getBytes(ARABIC);
    assertThat(PageCharset.decode(page, PageMedia.of("text/html; charset=windows-1256")))
        .isEqualTo(TEXT);
    assertThat(PageCharset.decode(page, PageMedia.of("text/plain;Charset=\"CP1256\"")))
        .isEqualTo(TEXT);
  }

  @Test
  void markWinsOverTheHeader() {
    byte[] page = ("\uFEFF" + TEXT).getBytes(UTF_8);
    assertThat(PageCharset.decode(page, new PageMedia(true, "windows-1256"))).isEqualTo(TEXT);
    assertThat(PageCharset.decode(("\uFEFF" + TEXT).getBytes(UTF_16LE), UNTOLD)).isEqualTo(TEXT);
  }

  @Test
  void pageSaysItItself() {
    for (String meta :
        new String[] {
          "<meta charset=windows-1256>",
          "<html><head><META content=\"text/html; charset=Windows-1256\" http-equiv=x>",
          "<!-- <meta charset=utf-8> --><meta charset='cp1256'>",
          "<?xml version=\"1.0\" encoding=\"windows-1256\"?>"
        }) {
      String page = meta + TEXT;
      assertThat(PageCharset.decode(page.getBytes(ARABIC), UNTOLD)).isEqualTo(page);
    }
  }

  @Test
  void unknownNamesSayNothing() {
    assertThat(PageCharset.decode(TEXT.getBytes(UTF_8), new PageMedia(true, "klingon-8")))
        .isEqualTo(TEXT);
    assertThat(PageCharset.decode(("<meta charset=utf-16>" + TEXT).getBytes(UTF_8), UNTOLD))
        .contains(TEXT);
  }

  @Test
  void withoutAWordTheBytesTell() {
    assertThat(PageCharset.decode(TEXT.getBytes(UTF_8), UNTOLD)).isEqualTo(TEXT);
    assertThat(PageCharset.decode(TEXT.getBytes(ARABIC), UNTOLD)).isEqualTo(TEXT);
    assertThat(PageCharset.decode(new byte[0], UNTOLD)).isEmpty();
  }

  @Test
  void metaOfFlatTextIsText() {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes("<meta charset=windows-1256>".getBytes(UTF_8));
    page.writeBytes(TEXT.getBytes(UTF_8));
    assertThat(PageCharset.decode(page.toByteArray(), new PageMedia(false, null))).contains(TEXT);
  }
}
