package io.khulasa.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A range of addresses with a common beginning, such as 10.0.0.0/8. */
final class Network {

  private final byte[] prefix;
  private final int bits;

  private Network(byte[] prefix, int bits) {
    this.prefix = prefix;
    this.bits = bits;
  }

  /** The network of a line like 10.0.0.0/8 or fc00::/7. */
  static Network of(String line) {
    int slash = line.indexOf('/');
    try {
      // Literals are never looked up.
      byte[] prefix = InetAddress.getByName(line.substring(0, slash)).getAddress();
      return new Network(prefix, Integer.parseInt(line.substring(slash + 1)));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("no network: " + line, e);
    }
  }

  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    int whole = bits / 8;
    int mask = 0xFF00 >> bits % 8 & 0xFF;
    return Arrays.equals(address, 0, whole, prefix, 0, whole)
        && (mask == 0 || (address[whole] & mask) == (prefix[whole] & mask));
  }
}
