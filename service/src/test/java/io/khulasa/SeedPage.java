package io.khulasa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of the pages of seeds/, and what a right answer to it is.
 *
 * @param name of its files
 * @param text the page as a CMS or a scraper would send it
 * @param gold everything that is known of it
 */
public record SeedPage(String name, String text, JsonNode gold) {

  /** All of them, by name. */
  public static List<SeedPage> all() {
    try (Stream<Path> files = Files.list(root().resolve("seeds"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(SeedPage::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project's folder. */
  public static Path root() {
    return Path.of(System.getProperty("khulasa.root", ".."));
  }

  /** What lies beside the project on its makers' machines. */
  public static Path shared() {
    return root().resolve("../shared").normalize();
  }

  /** The article's paragraphs. */
  public List<String> arabic() {
    return strings(gold.get("paragraphs_clean"));
  }

  /** The same, translated by a person. */
  public List<String> english() {
    return strings(gold.get("reference_translation"));
  }

  /** How many sentences the article has. */
  public int sentences() {
    return gold.get("sentences").asInt();
  }

  /** Each fact as the strings that an English text must hold, with | between alternatives. */
  public List<List<String>> facts() {
    return elements(gold.get("facts")).map(fact -> strings(fact.get("must"))).toList();
  }

  /** How many of the facts an English text conveys: one alternative of each of a fact's strings. */
  public long factsIn(String english) {
    String text = plain(english);
    return facts().stream()
        .filter(
            fact ->
                fact.stream()
                    .allMatch(
                        must -> Stream.of(must.split("\\|")).anyMatch(word -> holds(text, word))))
        .count();
  }

  /** As ../shared/pages/score.py has it: a word begins at its border, a number is never part. */
  private static boolean holds(String text, String alternative) {
    String word = plain(alternative.strip());
    if (word.isEmpty()) {
      return false;
    }
    String before = Character.isDigit(word.charAt(0)) ? "(?<!\\d)(?<!\\d[.,])" : "(?<![a-z])";
    String after = Character.isDigit(word.charAt(word.length() - 1)) ? "(?!\\d)(?![.,]\\d)" : "";
    String border = Character.isLetterOrDigit(word.charAt(0)) ? before : "";
    return Pattern.compile(border + Pattern.quote(word) + after).matcher(text).find();
  }

  private static String plain(String text) {
    return text.replaceAll("[\u2018\u2019]", "'")
        .replaceAll("[\u201c\u201d]", "\"")
        .replaceAll("[\u2013\u2014]", "-")
        .replaceAll("[\\s\u00a0]+", " ")
        .toLowerCase(Locale.ROOT);
  }

  private static SeedPage read(Path json) {
    String name = json.getFileName().toString().replace(".json", "");
    try {
      String text = Files.readString(json.resolveSibling(name + ".txt"));
      return new SeedPage(name, text, JsonMapper.shared().readTree(Files.readString(json)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> strings(JsonNode node) {
    return elements(node).map(JsonNode::asString).toList();
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }
}
