package io.khulasa.html;

import io.khulasa.text.Mark.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the markup says that the elements of a page are. */
final class Roles {
  private static final Set<String> FURNITURE_TAGS =
      Set.of("nav", "aside", "footer", "form", "button", "menu");
  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
  private static final Set<String> FURNITURE_ROLES =
      Set.of("navigation", "search", "banner", "contentinfo", "complementary", "menu", "toolbar");

  /** What holds more of the page's text than this is no furniture, whatever it is called. */
  private static final double MOST = 0.4;

  private static final double MOST_INSIDE = 0.15;

  private static final int LONGEST_BYLINE = 120;

  private final Map<Element, Role> roles = new HashMap<>();
  private final @Nullable Element main;

  private Roles(@Nullable Element main) {
    this.main = main;
  }

  /** Looks at all elements of a page once. */
  static Roles of(Document page, Metadata metadata, Names names) {
    Set<Element> furniture = new HashSet<>();
    Map<Element, Role> found = new HashMap<>();
    int all = Math.max(1, page.body().text().length());
    for (Element element : page.body().getAllElements()) {
      Role role = role(element, metadata, names);
      if (role == Role.NAVIGATION && element.text().length() > MOST * all) {
        role = null;
      }
      if (role != null) {
        found.put(element, role);
      }
      if (role == Role.NAVIGATION) {
        furniture.add(element);
      }
    }
    Roles roles = new Roles(MainContent.find(page.body(), furniture));
    roles.roles.putAll(found);
    roles.doubtNames(names);
    return roles;
  }

  /** Inside of the main content, what holds much of it is no furniture, whatever it is called. */
  private void doubtNames(Names names) {
    if (main == null) {
      return;
    }
    int most = (int) (MOST_INSIDE * main.text().length());
    for (Element element : main.getAllElements()) {
      boolean named = roles.get(element) == Role.NAVIGATION && names.name(element);
      if (named && element.text().length() > most) {
        roles.remove(element);
      }
    }
  }

  private static @Nullable Role role(Element element, Metadata metadata, Names names) {
    String name = element.normalName();
    if (name.equals("body") || name.equals("html") || name.equals("main")) {
      return null;
    }
    if (name.equals("figcaption") || element.hasClass("wp-caption-text")) {
      return Role.CAPTION;
    }
    if (name.equals("h1") || (name.equals("h2") && isTitle(element, metadata))) {
      return Role.TITLE;
    }
    if (HEADINGS.contains(name)) {
      return Role.HEADING;
    }
    if (name.equals("a") && element.hasAttr("href")) {
      return Role.LINK;
    }
    if (isByline(element)) {
      return element.text().length() <= LONGEST_BYLINE ? Role.BYLINE : null;
    }
    boolean furniture =
        FURNITURE_TAGS.contains(name)
            || FURNITURE_ROLES.contains(element.attr("role"))
            || (!name.equals("article") && names.name(element));
    return furniture ? Role.NAVIGATION : null;
  }

  private static boolean isTitle(Element element, Metadata metadata) {
    String title = metadata.title();
    return title != null && title.startsWith(element.text()) && !element.text().isBlank();
  }

  private static boolean isByline(Element element) {
    String property = element.attr("itemprop");
    return element.hasClass("byline")
        || element.attr("rel").equals("author")
        || property.equals("author")
        || property.equals("datePublished");
  }

  /** The role that the element gives to all in it, or the one that it has from around it. */
  Role of(Element element, Role around) {
    Role own = roles.get(element);
    boolean open = around == Role.CONTENT || around == Role.OUTSIDE || own == Role.NAVIGATION;
    return own == null || !open ? around : own;
  }

  /** Whether the element is the one that holds the article. */
  boolean isMain(Element element) {
    return element.equals(main);
  }
}
