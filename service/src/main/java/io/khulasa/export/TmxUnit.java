package io.khulasa.export;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A translation memory of TMX 1.4 in parts, so that a long one needs no room: head, units, end. */
public final class TmxUnit {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** What stands before the first unit. */
  public static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tmx version="1.4">
      <header creationtool="Khulasa" creationtoolversion="1" segtype="sentence" o-tmf="khulasa"\
       adminlang="en" srclang="ar" datatype="plaintext"/>
      <body>
      """;

  /** What stands behind the last one. */
  public static final String END = "</body>\n</tmx>\n";

  private TmxUnit() {}

  /** One pair of sentences. */
  public static String of(Instant time, String arabic, String english) {
    StringWriter text = new StringWriter();
    try {
      Xml xml = Xml.part(text);
      xml.element(
          "tu",
          () -> {
            xml.element("tuv", () -> xml.text("seg", arabic), "xml:lang", "ar");
            xml.element("tuv", () -> xml.text("seg", english), "xml:lang", "en");
          },
          "creationdate",
          TIME.format(time));
      xml.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }
}
