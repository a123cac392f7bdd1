package io.khulasa.fetch;

import static io.khulasa.fetch.PageUrl.bad;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** The host of a URL in one spelling, whichever of its many it was written in. */
final class HostName {

  private static final int LONGEST = 253;
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z0-9-]{2,63}");

  private HostName() {}

  /**
   * A name in ASCII and lower case, dotted decimals, or IPv6 in brackets.
   *
   * @throws io.khulasa.failure.PipelineException of kind BAD_URL
   */
  static String canonical(String host) {
    if (host.startsWith("[")) {
      return ipv6(host);
    }
    String name = ascii(host);
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    if (Ipv4Spelling.isNumber(name.substring(name.lastIndexOf('.') + 1))) {
      return Ipv4Spelling.canonical(name);
    }
    if (name.length() > LONGEST || !NAME.matcher(name).matches()) {
      throw bad("its host is no public name");
    }
    return name;
  }

  /** Full-width digits, other dots and capitals become plain ones here. */
  private static String ascii(String host) {
    try {
      return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      throw bad("its host is no public name");
    }
  }

  /** An IPv4 address in IPv6's clothes comes out as what it is. */
  private static String ipv6(String host) {
    if (!IPV6.matcher(host).matches()) {
      throw bad("its host is no IPv6 address");
    }
    try {
      // A literal in brackets is never looked up.
      InetAddress address = InetAddress.getByName(host);
      String text = address.getHostAddress();
      return text.indexOf(':') < 0 ? text : "[" + text + "]";
    } catch (UnknownHostException e) {
      throw bad("its host is no IPv6 address");
    }
  }
}
