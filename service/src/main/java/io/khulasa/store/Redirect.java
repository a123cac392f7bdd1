package io.khulasa.store;

import java.net.URI;

/** Where an answer sends us, and whether we go. */
final class Redirect {

  private Redirect() {}

  /** Whether a status is one. */
  static boolean is(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /**
   * The next address.
   *
   * @throws io.khulasa.failure.PipelineException when it is none, or would give up encryption
   */
  static URI next(URI from, String location) {
    URI next;
    try {
      next = from.resolve(location);
    } catch (IllegalArgumentException e) {
      throw Refusal.because(from + " redirects to something that is no address", e);
    }
    boolean plain = "http".equalsIgnoreCase(next.getScheme());
    if ((!plain && !"https".equalsIgnoreCase(next.getScheme())) || next.getHost() == null) {
      throw Refusal.because(from + " redirects to something that is no http or https address");
    }
    if (plain && "https".equalsIgnoreCase(from.getScheme())) {
      throw Refusal.because(
          from + " redirects from https to http, to " + next.getHost() + ": refused");
    }
    return next;
  }

  /** Whether two addresses are of the same scheme, host and port: what a token is meant for. */
  static boolean sameOrigin(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }
}
