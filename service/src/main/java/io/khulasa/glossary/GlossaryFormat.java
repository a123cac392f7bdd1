package io.khulasa.glossary;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** How the entries of a glossary are written down. */
public enum GlossaryFormat {
  /** Source, tab, target on each line. */
  TSV {
    @Override
    List<List<String>> rows(String text) {
      return text.lines()
          .filter(line -> !line.isBlank())
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    }
  },
  /** Source, comma, target, and if need be the two languages on each line; quotes are doubled. */
  CSV {
    @Override
    List<List<String>> rows(String text) {
      return new CsvReader(text).rows();
    }
  };

  private static final int COLUMNS = 2;
  private static final int COLUMNS_WITH_LANGUAGES = 4;

  abstract List<List<String>> rows(String text);

  /**
   * The format of this name.
   *
   * @throws PipelineException of kind MALFORMED when there is none
   */
  public static GlossaryFormat of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "tsv" -> TSV;
      case "csv" -> CSV;
      default -> throw malformed("The field entries_format must be tsv or csv.");
    };
  }

  /**
   * Reads entries.
   *
   * @throws PipelineException of kind MALFORMED, naming the line, when they are not in this format
   */
  public Glossary read(String text) {
    Map<String, String> entries = new LinkedHashMap<>();
    List<List<String>> rows = rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = new ArrayList<>(rows.get(i));
      boolean languages = this == CSV && row.size() == COLUMNS_WITH_LANGUAGES;
      if (row.size() != COLUMNS && !languages) {
        throw malformed(
            "Entry %d of the glossary has %d columns; %s"
                .formatted(i + 1, row.size(), "a source term and a target term are wanted."));
      }
      if (entries.put(row.get(0).strip(), row.get(1).strip()) != null) {
        throw malformed("Entry %d of the glossary has the source of another.".formatted(i + 1));
      }
    }
    if (entries.isEmpty()) {
      throw malformed("The glossary has no entries.");
    }
    return Glossary.of(entries);
  }

  /** The entries as TSV, which every client reads. */
  public static String tsv(Glossary glossary) {
    return glossary.terms().stream()
        .map(term -> term.source() + "\t" + term.target())
        .collect(Collectors.joining("\n"));
  }

  private static PipelineException malformed(String detail) {
    return new PipelineException(FailureKind.MALFORMED, detail);
  }
}
