package io.khulasa.fetch;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The URL of a page, in ASCII and without a fragment. Every part is looked at here and none is left
 * to a library that may read it in another way than the one that connects.
 *
 * @param secure whether it is https
 * @param host canonical: a name in ASCII, dotted decimals, or IPv6 in brackets
 * @param port as written, else 80 or 443
 * @param path with the query, percent-encoded
 */
record PageUrl(boolean secure, String host, int port, String path) {

  private static final int LONGEST = 2048;
  private static final Pattern SHAPE =
      Pattern.compile("([A-Za-z]+)://([^/?#\\\\]*)([^#]*)(?:#.*)?");
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[^\\[\\]]*]|[^\\[\\]:]*)(?::([0-9]{0,5}))?");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Z}\\p{Cf}\\p{Cs}]");

  /**
   * Reads a URL.
   *
   * @throws PipelineException of kind BAD_URL
   */
  static PageUrl of(String text) {
    String url = text.strip();
    if (url.length() > LONGEST) {
      throw bad("it is longer than %d characters".formatted(LONGEST));
    }
    Matcher shape = SHAPE.matcher(url);
    if (UNSEEN.matcher(url).find() || !shape.matches()) {
      throw bad("it must be a whole address, such as https://news.example/story");
    }
    boolean secure =
        switch (shape.group(1).toLowerCase(Locale.ROOT)) {
          case "https" -> true;
          case "http" -> false;
          default -> throw bad("only http and https are fetched");
        };
    if (shape.group(2).indexOf('@') >= 0) {
      throw bad("it must not hold a user name or a password");
    }
    Matcher authority = AUTHORITY.matcher(shape.group(2));
    if (!authority.matches()) {
      throw bad("its host cannot be read");
    }
    String path = PercentEncoding.of(shape.group(3));
    return new PageUrl(
        secure,
        HostName.canonical(authority.group(1)),
        port(authority.group(2), secure),
        path.startsWith("/") ? path : "/" + path);
  }

  /**
   * Where a redirect leads.
   *
   * @param location the header's value: a whole URL or one relative to this
   */
  PageUrl resolve(String location) {
    String target = location.strip().split("#", 2)[0];
    if (target.isEmpty()) {
      return this;
    }
    if (SHAPE.matcher(target).matches()) {
      return of(target);
    }
    if (target.startsWith("//")) {
      return of((secure ? "https:" : "http:") + target);
    }
    if (target.startsWith("?")) {
      return of(origin() + withoutQuery() + target);
    }
    try {
      return of(uri().resolve(PercentEncoding.of(target)).toString());
    } catch (IllegalArgumentException e) {
      throw bad("it redirects to something that is no address");
    }
  }

  URI uri() {
    return URI.create(toString());
  }

  /** Scheme, host and port. */
  String origin() {
    String scheme = secure ? "https://" : "http://";
    return port == usualPort(secure) ? scheme + host : scheme + host + ":" + port;
  }

  /** For the log: queries may hold keys. */
  String shown() {
    return origin() + withoutQuery();
  }

  @Override
  public String toString() {
    return origin() + path;
  }

  private String withoutQuery() {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  private static int port(@Nullable String written, boolean secure) {
    if (written == null || written.isEmpty()) {
      return usualPort(secure);
    }
    int port = Integer.parseInt(written);
    if (port < 1 || port > 65_535) {
      throw bad("its port must be from 1 to 65535");
    }
    return port;
  }

  private static int usualPort(boolean secure) {
    return secure ? 443 : 80;
  }

  static PipelineException bad(String reason) {
    return new PipelineException(
        FailureKind.BAD_URL, "The url cannot be fetched: %s.".formatted(reason));
  }
}
