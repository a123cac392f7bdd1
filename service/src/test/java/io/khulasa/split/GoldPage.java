package io.khulasa.split;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One of the pages of ../shared/pages, which hold what a right answer is.
 *
 * @param name of its file
 * @param arabic the article's paragraphs
 * @param english the same, translated by a person
 * @param sentences how many sentences the article has
 * @param facts each as the strings that an English text must hold, with | between alternatives
 */
public record GoldPage(
    String name,
    List<String> arabic,
    List<String> english,
    int sentences,
    List<List<String>> facts) {

  /** All of them; the test that calls this is skipped where they are not. */
  public static List<GoldPage> all() {
    Path folder = shared().resolve("pages");
    assumeThat(folder).as("pages with gold are beside the project").isDirectory();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(GoldPage::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What lies beside the project on its makers' machines. */
  public static Path shared() {
    return Path.of(System.getProperty("khulasa.root", ".."), "..", "shared");
  }

  /** Whether an English text conveys a fact: it holds one alternative of each of its strings. */
  public static boolean conveys(String text, List<String> fact) {
    String lower = text.toLowerCase(Locale.ROOT);
    return fact.stream()
        .allMatch(
            must ->
                Stream.of(must.toLowerCase(Locale.ROOT).split("\\|", -1))
                    .anyMatch(lower::contains));
  }

  private static GoldPage read(Path file) {
    JsonNode page = new ObjectMapper().readTree(file.toFile());
    return new GoldPage(
        String.valueOf(file.getFileName()),
        strings(page.get("paragraphs_clean")),
        strings(page.get("reference_translation")),
        page.get("sentences").asInt(),
        elements(page.get("facts")).map(fact -> strings(fact.get("must"))).toList());
  }

  private static List<String> strings(JsonNode node) {
    return elements(node).map(JsonNode::asString).toList();
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
