package io.khulasa.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The charset of a page: its byte order mark, the header, the page's own word, and then a look at
 * its bytes. Arabic in windows-1256 is hardly ever valid UTF-8, so that guess is a safe one.
 */
public final class PageCharset {

  private static final Charset ARABIC = Charset.forName("windows-1256");
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final int BEGINNING = 4096;
  private static final Pattern SAID =
      Pattern.compile(
          "(?i)<meta\\s[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{1,40})"
              + "|^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([\\w.:+-]{1,40})");
  private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");

  private PageCharset() {}

  /**
   * The text of a page of which nothing but its bytes is known, without the byte order mark.
   *
   * @param html or flat text
   */
  public static String decode(byte[] page, boolean html) {
    return decode(page, new PageMedia(html, null));
  }

  /** The page's text, without the byte order mark. */
  static String decode(byte[] page, PageMedia media) {
    Charset charset = ofMark(page);
    if (charset == null) {
      charset = known(media.charset());
    }
    if (charset == null && media.html()) {
      charset = known(said(page));
      // Whoever could read that in the page's bytes did not read two of them for a letter.
      charset = charset != null && charset.name().startsWith("UTF-16") ? UTF_8 : charset;
    }
    if (charset == null) {
      charset = isUtf8(page) ? UTF_8 : ARABIC;
    }
    String text = new String(page, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static @Nullable Charset ofMark(byte[] page) {
    if (startsWith(page, 0xEF, 0xBB, 0xBF)) {
      return UTF_8;
    }
    if (startsWith(page, 0xFE, 0xFF)) {
      return UTF_16BE;
    }
    return startsWith(page, 0xFF, 0xFE) ? UTF_16LE : null;
  }

  private static boolean startsWith(byte[] page, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (page.length <= i || (page[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String said(byte[] page) {
    String beginning = new String(page, 0, Math.min(page.length, BEGINNING), ISO_8859_1);
    Matcher said = SAID.matcher(COMMENT.matcher(beginning).replaceAll(""));
    if (!said.find()) {
      return null;
    }
    return said.group(1) == null ? said.group(2) : said.group(1);
  }

  /** As browsers read the names: Latin-1 is Windows' Latin. An unknown name says nothing. */
  private static @Nullable Charset known(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      Charset charset = Charset.forName(name.toLowerCase(Locale.ROOT));
      return charset.equals(ISO_8859_1) || charset.name().equals("US-ASCII") ? LATIN : charset;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isUtf8(byte[] page) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(page));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
