package io.khulasa.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Which elements a browser shows. */
final class Visibility {
  private static final Set<String> NEVER_SHOWN =
      Set.of(
          "head",
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "select",
          "option",
          "datalist",
          "textarea",
          "map",
          "frameset",
          "noframes",
          "title",
          "meta",
          "link",
          "dialog");

  private Visibility() {}

  /** Whether the element and all in it stay out of sight. */
  static boolean isHidden(Element element) {
    if (NEVER_SHOWN.contains(element.normalName())
        || element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String compact = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return compact.contains("display:none") || compact.contains("visibility:hidden");
  }
}
