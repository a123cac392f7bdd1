package io.khulasa.fetch;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Addresses of the public internet: what IANA's registries of special-purpose addresses call
 * globally reachable, and nothing that carries another address inside. Of IPv6 only what is given
 * out to sites (2000::/3), which leaves out loopback, link-local, unique local (with the metadata
 * service fd00:ec2::254), mapped, NAT64 and multicast addresses.
 */
final class PublicAddresses implements Predicate<InetAddress> {

  private static final List<Network> NOT_PUBLIC =
      networks(
          "0.0.0.0/8", // this network
          "10.0.0.0/8", // private
          "100.64.0.0/10", // shared by the customers of a carrier
          "127.0.0.0/8", // loopback
          "168.63.129.16/32", // Azure's service for its machines, public by number only
          "169.254.0.0/16", // link-local, with the metadata service 169.254.169.254
          "172.16.0.0/12", // private
          "192.0.0.0/24", // protocol assignments
          "192.0.2.0/24", // documentation
          "192.88.99.0/24", // relays of 6to4
          "192.168.0.0/16", // private
          "198.18.0.0/15", // benchmarks
          "198.51.100.0/24", // documentation
          "203.0.113.0/24", // documentation
          "224.0.0.0/4", // multicast
          "240.0.0.0/4", // reserved, and broadcast
          "2001::/23", // protocol assignments, Teredo
          "2001:db8::/32", // documentation
          "2002::/16", // 6to4
          "3fff::/20"); // documentation

  private static final Network GIVEN_OUT = Network.of("2000::/3");
  private static final int IPV4_BYTES = 4;

  @Override
  public boolean test(InetAddress address) {
    byte[] bytes = address.getAddress();
    return (bytes.length == IPV4_BYTES || GIVEN_OUT.contains(bytes))
        && NOT_PUBLIC.stream().noneMatch(network -> network.contains(bytes));
  }

  private static List<Network> networks(String... lines) {
    return Stream.of(lines).map(Network::of).toList();
  }
}
