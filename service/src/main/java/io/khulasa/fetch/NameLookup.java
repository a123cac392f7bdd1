package io.khulasa.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Addresses of a name; blocks. */
@FunctionalInterface
interface NameLookup {

  List<InetAddress> addresses(String host) throws UnknownHostException;

  /** As this machine does it. */
  static NameLookup ofMachine() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
