package io.khulasa.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Words that sites put into the classes and ids of their elements, whatever the site: a list in a
 * file beside this class, one a line.
 */
final class Names {
  private static final Pattern BORDERS = Pattern.compile("[^a-z0-9]+|(?<=[a-z])(?=[A-Z])");

  private static final int LONGEST = 300;

  private final Set<String> words;

  /** Reads such a list. */
  Names(String file) {
    try (InputStream in = Names.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program's own file " + file + " is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      words = text.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a class or the id of the element is made of one of the words. */
  boolean name(Element element) {
    return name(element.className()) || name(element.id());
  }

  /** Whether one of the words is a whole name, or a whole part of one, as in «share-bar». */
  boolean name(String names) {
    String start = names.substring(0, Math.min(LONGEST, names.length()));
    for (String name : start.split("\\s+", -1)) {
      for (String part : BORDERS.split(name, -1)) {
        if (words.contains(part.toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }
}
