package io.khulasa.glossary;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.ArrayList;
import java.util.List;

/** Rows of comma-separated values as RFC 4180 has them. */
final class CsvReader {

  private final String text;
  private final List<List<String>> rows = new ArrayList<>();
  private int at;

  CsvReader(String text) {
    this.text = text;
  }

  /** The rows that are not blank. */
  List<List<String>> rows() {
    while (at < text.length()) {
      List<String> row = row();
      if (row.size() > 1 || !row.get(0).isBlank()) {
        rows.add(row);
      }
    }
    return List.copyOf(rows);
  }

  private List<String> row() {
    List<String> row = new ArrayList<>();
    boolean more = true;
    while (more) {
      row.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      more = at < text.length() && text.charAt(at) == ',';
      if (more) {
        at++;
      }
    }
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    return row;
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length()) {
      char character = text.charAt(at++);
      boolean quote = character == '"';
      if (quote && (at == text.length() || text.charAt(at) != '"')) {
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
          break;
        }
        return value.toString();
      }
      at += quote ? 1 : 0;
      value.append(character);
    }
    throw new PipelineException(
        FailureKind.MALFORMED,
        "A quotation mark is not closed in row %d of the CSV.".formatted(rows.size() + 1));
  }
}
