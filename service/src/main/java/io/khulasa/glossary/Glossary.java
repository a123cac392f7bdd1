package io.khulasa.glossary;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Terms of one newsroom. Two glossaries are equal when their entries are; the version says so in a
 * few letters, and is part of the key of every cached answer.
 */
public final class Glossary {

  /** No terms at all. */
  public static final Glossary NONE = new Glossary(List.of(), "");

  /** The most entries of a glossary. */
  public static final int MOST_ENTRIES = 5_000;

  private static final int LONGEST_TERM = 500;
  private static final int VERSION_LENGTH = 16;

  private final List<Term> terms;
  private final String version;
  private final TermIndex index;

  private Glossary(List<Term> terms, String version) {
    this.terms = List.copyOf(terms);
    this.version = version;
    this.index = new TermIndex(this.terms);
  }

  /**
   * A glossary of these entries, in their order.
   *
   * @throws PipelineException of kind MALFORMED when a term is empty, too long or holds a control
   *     character, or there are too many
   */
  public static Glossary of(Map<String, String> entries) {
    Map<String, String> clean = new LinkedHashMap<>();
    entries.forEach((source, target) -> add(source, target, clean));
    if (clean.size() > MOST_ENTRIES) {
      throw malformed(
          "A glossary has %d entries; the limit is %d.".formatted(clean.size(), MOST_ENTRIES));
    }
    if (clean.isEmpty()) {
      return NONE;
    }
    List<Term> terms =
        clean.entrySet().stream().map(e -> new Term(e.getKey(), e.getValue())).toList();
    return new Glossary(terms, versionOf(terms));
  }

  /** One glossary of several: where two have the same source, the earlier one counts. */
  public static Glossary merged(List<Glossary> glossaries) {
    if (glossaries.size() == 1) {
      return glossaries.get(0);
    }
    Map<String, String> entries = new LinkedHashMap<>();
    for (Glossary glossary : glossaries) {
      glossary.terms.forEach(term -> entries.putIfAbsent(term.source(), term.target()));
    }
    return of(entries);
  }

  /** The entries, in the order in which they were given. */
  public List<Term> terms() {
    return terms;
  }

  /** A hash of the entries; empty where there are none. */
  public String version() {
    return version;
  }

  /** The terms that a sentence holds, from left to right; of two that overlap the longer one. */
  public List<Occurrence> find(String sentence) {
    return terms.isEmpty() ? List.of() : index.find(sentence);
  }

  private static void add(String source, String target, Map<String, String> entries) {
    String key = checked(source);
    if (entries.put(key, checked(target)) != null) {
      throw malformed("Two entries of the glossary have the same source.");
    }
  }

  private static String checked(String term) {
    String clean = term.strip();
    if (clean.isEmpty() || clean.length() > LONGEST_TERM) {
      throw malformed(
          "A glossary's terms have 1 to %d characters; one has %d."
              .formatted(LONGEST_TERM, clean.length()));
    }
    if (clean.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
      throw malformed("A glossary's term holds a control character or a line break.");
    }
    return clean;
  }

  private static String versionOf(List<Term> terms) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      for (Term term : terms) {
        String line = term.source() + "\t" + term.target() + "\n";
        hash.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(hash.digest()).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PipelineException malformed(String detail) {
    return new PipelineException(FailureKind.MALFORMED, detail);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glossary glossary && version.equals(glossary.version);
  }

  @Override
  public int hashCode() {
    return version.hashCode();
  }

  @Override
  public String toString() {
    return "Glossary[%d terms, %s]".formatted(terms.size(), version);
  }
}
