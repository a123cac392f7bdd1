package io.khulasa.clean;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes for {@code models/train/cleaner/learn.py} what the cleaner sees of labelled pages.
 *
 * <ul>
 *   <li>{@code words OUT FOLDER…}: a line of text for each line of a page: page, number, label of
 *       its furniture, characters of the article and of furniture, whether it is the title, and the
 *       words and pairs that {@link WordOdds} looks at, parted by tabs; and the same for a bank of
 *       single lines, page {@code bank}
 *   <li>{@code first OUT ODDS FOLDER…}: the table of {@link Evidence}, floats of 32 bits in little
 *       endian order; ODDS has the odds of each line in the same form
 *   <li>{@code second OUT ODDS FIRST FOLDER…}: the table with the columns of {@link SecondLook};
 *       FIRST has a probability for each line
 *   <li>{@code names OUT}: the columns' names, those of the first look in the first line
 * </ul>
 */
final class LessonExport {
  private LessonExport() {}

  public static void main(String[] arguments) throws IOException {
    List<String> rest = List.of(arguments);
    Path out = Path.of(rest.get(1));
    switch (rest.get(0)) {
      case "words" -> Files.write(out, words(pages(rest.subList(2, rest.size()))));
      case "first" -> table(out, floats(rest.get(2)), null, pages(rest.subList(3, rest.size())));
      case "second" ->
          table(out, floats(rest.get(2)), floats(rest.get(3)), pages(rest.subList(4, rest.size())));
      case "names" ->
          Files.write(
              out,
              List.of(
                  String.join("\t", Evidence.names()),
                  String.join("\t", SecondLook.names()),
                  WordOdds.KINDS));
      default -> throw new IllegalArgumentException("not a mode: " + rest.get(0));
    }
  }

  private static List<LabelledPage> pages(List<String> folders) {
    List<LabelledPage> pages = new ArrayList<>();
    for (String folder : folders) {
      pages.addAll(folder.equals("seeds") ? LabelledPage.seeds() : LabelledPage.in(folder));
    }
    return pages;
  }

  private static List<String> words(List<LabelledPage> pages) throws IOException {
    List<String> rows = new ArrayList<>();
    for (LabelledPage page : pages) {
      LabelledLines lines = new LabelledLines(page);
      int title = lines.title();
      for (int i = 0; i < lines.lines().size(); i++) {
        String row =
            "%s\t%d\t%s\t%d\t%d\t%b\t%s"
                .formatted(
                    page.name(),
                    i,
                    lines.kind(i),
                    lines.article(i),
                    lines.furniture(i),
                    i == title,
                    features(lines.lines().get(i).tokens()));
        rows.add(row);
      }
    }
    try (Stream<Path> files = Files.list(LabelledPage.folder("bank"))) {
      for (Path file : files.sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (line.length() > 2) {
            String words = features(Token.of(line.substring(2)));
            rows.add("bank\t0\t%s\t0\t0\tfalse\t%s".formatted(line.charAt(0), words));
          }
        }
      }
    }
    return rows;
  }

  private static String features(List<Token> tokens) {
    return String.join("\t", WordOdds.features(tokens));
  }

  private static float[] floats(String file) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(Path.of(file))).order(ByteOrder.LITTLE_ENDIAN);
    float[] floats = new float[bytes.capacity() / Float.BYTES];
    bytes.asFloatBuffer().get(floats);
    return floats;
  }

  private static void table(
      Path out, float[] odds, float @Nullable [] first, List<LabelledPage> pages)
      throws IOException {
    List<double[]> rows = new ArrayList<>();
    int kinds = WordOdds.KINDS.length();
    for (LabelledPage page : pages) {
      LabelledLines lines = new LabelledLines(page);
      int start = rows.size();
      double[][] pageOdds = new double[lines.lines().size()][kinds];
      double[] probabilities = new double[pageOdds.length];
      for (int i = 0; i < pageOdds.length; i++) {
        for (int k = 0; k < kinds; k++) {
          pageOdds[i][k] = odds[(start + i) * kinds + k];
        }
        probabilities[i] = first == null ? 0 : first[start + i];
      }
      Survey survey = new Survey(lines.draft(), pageOdds);
      double[][] table = Evidence.of(survey);
      rows.addAll(
          List.of(first == null ? table : new SecondLook(survey, probabilities).extend(table)));
    }
    ByteBuffer bytes =
        ByteBuffer.allocate(rows.size() * rows.get(0).length * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    rows.forEach(
        row -> {
          for (double value : row) {
            bytes.putFloat((float) value);
          }
        });
    Files.write(out, bytes.array());
  }
}
