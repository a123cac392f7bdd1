package io.khulasa.report;

import io.khulasa.pipeline.Reading;
import io.khulasa.pipeline.SentencePair;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** What was read in a page, as Markdown. What would be marks of Markdown's is escaped. */
public final class MarkdownReport {

  private static final Pattern MARKS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~!&]");
  private static final Pattern LINE_MARKS = Pattern.compile("^([-+=]|\\d+(?=[.)]))");

  private MarkdownReport() {}

  /**
   * Writes it.
   *
   * @param summary whether the summary is wanted
   * @param translation whether the translation is wanted
   */
  public static String of(ReadPage page, boolean summary, boolean translation) {
    Reading reading = page.answer().reading();
    StringJoiner text = new StringJoiner("\n\n", "", "\n");
    text.add("# " + plain(HtmlArticle.title(page)));
    if (summary) {
      text.add("## Summary");
      StringJoiner lines = new StringJoiner("\n");
      reading.summary().forEach(line -> lines.add("- " + plain(line.text())));
      text.add(lines.toString());
    }
    if (translation) {
      if (summary) {
        text.add("## Translation");
      }
      reading.paragraphs().forEach(paragraph -> text.add(plain(paragraph)));
    }
    List<SentencePair> marked =
        reading.sentences().stream().filter(pair -> !Explanation.of(pair).isEmpty()).toList();
    if (!marked.isEmpty()) {
      text.add("## To check");
      marked.forEach(pair -> text.add(check(page, pair)));
    }
    return text.toString();
  }

  private static String check(ReadPage page, SentencePair pair) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add("- " + plain(pair.text().isEmpty() ? "(nothing)" : pair.text()));
    lines.add("  - " + plain(page.visible(pair.source())));
    Explanation.of(pair).forEach(mark -> lines.add("  - " + plain(mark.note())));
    return lines.toString();
  }

  private static String plain(String text) {
    String line = MARKS.matcher(text.replace('\n', ' ')).replaceAll("\\\\$0");
    return LINE_MARKS.matcher(line).replaceAll(result -> escapedStart(result.group()));
  }

  private static String escapedStart(String mark) {
    return Character.isDigit(mark.charAt(0)) ? mark + "\\\\" : "\\\\" + mark;
  }
}
