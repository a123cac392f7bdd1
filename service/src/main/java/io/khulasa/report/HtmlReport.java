package io.khulasa.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * One page with everything in it: English and Arabic side by side, looks included. It asks nobody
 * for anything and runs no script; text goes in as text, through a library's elements.
 */
public final class HtmlReport {

  private HtmlReport() {}

  /**
   * Writes the page.
   *
   * @param pages in the order they are to stand in
   * @param failed pages that could not be read, and why
   */
  public static String of(List<ReadPage> pages, Map<String, String> failed) {
    Document page = new Document(Parser.NamespaceHtml, "");
    page.outputSettings().charset(UTF_8).prettyPrint(false);
    page.appendChild(new DocumentType("html", "", ""));
    Element html = page.appendElement("html").attr("lang", "en").attr("dir", "ltr");
    head(html.appendElement("head"), pages);
    Element main = html.appendElement("body").appendElement("main");
    main.appendElement("h1").text("Khulasa").attr("class", "brand");
    failures(main, failed);
    contents(main, pages);
    for (int i = 0; i < pages.size(); i++) {
      new HtmlArticle(pages.get(i), "a" + (i + 1)).write(main.appendElement("article"));
    }
    return page.outerHtml() + "\n";
  }

  private static void head(Element head, List<ReadPage> pages) {
    String style = style();
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", "default-src 'none'; style-src 'sha256-" + sha256(style) + "'");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    String title = pages.size() == 1 ? HtmlArticle.title(pages.get(0)) : pages.size() + " pages";
    head.appendElement("title").text(title + " – Khulasa");
    head.appendElement("style").appendChild(new org.jsoup.nodes.DataNode(style));
  }

  private static void failures(Element main, Map<String, String> failed) {
    if (!failed.isEmpty()) {
      Element list = main.appendElement("ul").attr("class", "notes failed");
      failed.forEach(
          (name, reason) -> list.appendElement("li").text(name + " could not be read: " + reason));
    }
  }

  private static void contents(Element main, List<ReadPage> pages) {
    if (pages.stream().anyMatch(HtmlArticle::isMarked)) {
      Element label = main.appendElement("label").attr("class", "only");
      label.appendElement("input").attr("type", "checkbox").attr("id", "only");
      label.appendText(" only what needs a look");
    }
    if (pages.size() > 1) {
      Element list = main.appendElement("nav").attr("aria-label", "Pages").appendElement("ol");
      for (int i = 0; i < pages.size(); i++) {
        Element link = list.appendElement("li").appendElement("a").attr("href", "#a" + (i + 1));
        link.attr("dir", "auto").text(HtmlArticle.title(pages.get(i)));
      }
    }
  }

  private static String style() {
    try (InputStream style =
        Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.css"), "report.css")) {
      return new String(style.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
