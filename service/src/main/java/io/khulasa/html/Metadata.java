package io.khulasa.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of its article: JSON-LD first, then OpenGraph, then plain metadata.
 *
 * @param title the headline
 * @param author its author
 * @param date when it was published, as written
 */
record Metadata(@Nullable String title, @Nullable String author, @Nullable String date) {
  private static final int LONGEST_SCRIPT = 200_000;
  private static final int MOST_NODES = 5_000;
  private static final JsonMapper JSON = new JsonMapper();

  static Metadata of(Document page) {
    JsonNode article = article(page);
    return new Metadata(
        first(
            article.path("headline").stringValue(null),
            content(page, "meta[property=og:title]"),
            content(page, "meta[name=twitter:title]"),
            page.title()),
        first(author(article.path("author")), content(page, "meta[name=author]"), null, null),
        first(
            article.path("datePublished").stringValue(null),
            content(page, "meta[property=article:published_time]"),
            null,
            null));
  }

  private static @Nullable String first(@Nullable String... candidates) {
    for (String candidate : candidates) {
      if (candidate != null && !candidate.isBlank()) {
        return candidate.strip();
      }
    }
    return null;
  }

  private static @Nullable String content(Document page, String query) {
    Element meta = page.selectFirst(query);
    return meta == null ? null : meta.attr("content");
  }

  private static @Nullable String author(JsonNode author) {
    JsonNode one = author.isArray() ? author.path(0) : author;
    return one.isString() ? one.stringValue() : one.path("name").stringValue(null);
  }

  /** The first JSON-LD object that is an article, however deep in lists and graphs it lies. */
  private static JsonNode article(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      String data = script.data();
      for (JsonNode node :
          data.length() < LONGEST_SCRIPT ? nodes(parse(data)) : List.<JsonNode>of()) {
        if (node.path("@type").toString().contains("Article")) {
          return node;
        }
      }
    }
    return JSON.createObjectNode();
  }

  /** Broken JSON-LD tells nothing; the page is read without it. */
  private static JsonNode parse(String data) {
    try {
      return JSON.readTree(data);
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }

  private static List<JsonNode> nodes(JsonNode root) {
    List<JsonNode> nodes = new ArrayList<>();
    Deque<JsonNode> waiting = new ArrayDeque<>(List.of(root));
    while (!waiting.isEmpty() && nodes.size() < MOST_NODES) {
      JsonNode node = waiting.remove();
      nodes.add(node);
      waiting.addAll(node.values());
    }
    return nodes;
  }
}
