package io.khulasa.docx;

import static java.util.Objects.requireNonNullElse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Which of a document's styles are headings. A style's id is in the language of whoever made the
 * document; its name is English for the styles that Word brings.
 */
final class DocxStyles {

  static final DocxStyles NONE = new DocxStyles(Map.of(), Map.of());

  static final int TITLE = 0;
  static final int TEXT = -1;

  /** A chain of styles that is longer goes in a circle. */
  private static final int LONGEST_CHAIN = 20;

  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

  private final Map<String, Integer> levels;
  private final Map<String, String> bases;

  private DocxStyles(Map<String, Integer> levels, Map<String, String> bases) {
    this.levels = levels;
    this.bases = bases;
  }

  static DocxStyles read(XMLStreamReader xml) throws XMLStreamException {
    Map<String, Integer> levels = new HashMap<>();
    Map<String, String> bases = new HashMap<>();
    String style = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "style" -> style = requireNonNullElse(xml.getAttributeValue(null, "styleId"), "");
        case "basedOn" -> bases.put(style, value(xml));
        case "name" -> named(value(xml), style, levels);
        case "outlineLvl" -> levels.putIfAbsent(style, outline(value(xml)));
        default -> {}
      }
    }
    return new DocxStyles(levels, bases);
  }

  private static void named(String name, String style, Map<String, Integer> levels) {
    Matcher heading = HEADING.matcher(name.toLowerCase(Locale.ROOT));
    if (heading.matches()) {
      levels.put(style, Integer.valueOf(heading.group(1)));
    } else if (name.equalsIgnoreCase("title")) {
      levels.put(style, TITLE);
    }
  }

  /** What {@code outlineLvl} says: 0 is a heading of level 1, and 9 or anything else is text. */
  static int outline(String value) {
    return value.matches("[0-8]") ? value.charAt(0) - '0' + 1 : TEXT;
  }

  /** The attribute {@code val}, empty where there is none. */
  static String value(XMLStreamReader xml) {
    return requireNonNullElse(xml.getAttributeValue(null, "val"), "");
  }

  /** The level of a style: {@link #TITLE}, 1 to 9 for headings, or {@link #TEXT}. */
  int level(String style) {
    @Nullable String id = style;
    for (int i = 0; i < LONGEST_CHAIN && id != null; i++) {
      Integer level = levels.get(id);
      if (level != null) {
        return level;
      }
      id = bases.get(id);
    }
    return TEXT;
  }
}
