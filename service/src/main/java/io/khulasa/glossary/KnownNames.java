package io.khulasa.glossary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Countries, capitals, months and currencies, which a small model gets wrong where it has rarely
 * seen them. names.tsv is written by models/train/translator/names; words that mean something else
 * too are not in it.
 */
public final class KnownNames {

  private final TermIndex names;

  private KnownNames(Stream<String> lines) {
    this.names = new TermIndex(lines.map(KnownNames::term).toList());
  }

  /** The names that come with the service. */
  public static KnownNames read() {
    try (InputStream file = KnownNames.class.getResourceAsStream("names.tsv")) {
      byte[] text = Objects.requireNonNull(file, "names.tsv").readAllBytes();
      return new KnownNames(new String(text, StandardCharsets.UTF_8).lines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names in an Arabic sentence, from left to right. */
  public List<Occurrence> find(String sentence) {
    return names.find(sentence);
  }

  private static Term term(String line) {
    String[] columns = line.split("\t", -1);
    return new Term(columns[0], columns[1], List.of(columns[2].split("\\|", -1)));
  }
}
