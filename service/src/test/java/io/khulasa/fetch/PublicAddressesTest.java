package io.khulasa.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicAddressesTest {

  /** First address, last address: IANA's registries and what they leave out. */
  static final String[][] BLOCKED = {
    {"0.0.0.0", "0.255.255.255"},
    {"10.0.0.0", "10.255.255.255"},
    {"100.64.0.0", "100.127.255.255"},
    {"127.0.0.0", "127.255.255.255"},
    {"169.254.0.0", "169.254.255.255"},
    {"172.16.0.0", "172.31.255.255"},
    {"192.0.0.0", "192.0.0.255"},
    {"192.0.2.0", "192.0.2.255"},
    {"192.88.99.0", "192.88.99.255"},
    {"192.168.0.0", "192.168.255.255"},
    {"198.18.0.0", "198.19.255.255"},
    {"198.51.100.0", "198.51.100.255"},
    {"203.0.113.0", "203.0.113.255"},
    {"224.0.0.0", "255.255.255.255"},
    {"::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
    {"2001::", "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff"},
    {"2001:db8::", "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"},
    {"2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
    {"3fff::", "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff"},
    {"4000::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
  };

  private final PublicAddresses rule = new PublicAddresses();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "169.254.169.254",
        "100.100.100.200",
        "168.63.129.16",
        "0.0.0.0",
        "192.0.0.192",
        "255.255.255.255",
        "224.0.0.251",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:127.0.0.1",
        "::ffff:0:127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::8.8.8.8",
        "64:ff9b:1::1",
        "100::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:20::1",
        "2001:db8::1",
        "3fff::1",
        "5f00::1"
      })
  void othersAreRefused(String address) throws UnknownHostException {
    assertThat(rule.test(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.0",
        "192.0.3.0",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "203.0.112.255",
        "223.255.255.255",
        "::ffff:8.8.8.8",
        "2001:200::",
        "2606:4700:4700::1111",
        "2a00:1450:4001::1",
        "2003::1",
        "3ffe::1"
      })
  void publicOnesPass(String address) throws UnknownHostException {
    assertThat(rule.test(InetAddress.getByName(address))).isTrue();
  }

  @Property
  void nothingInABlockedRangePasses(@ForAll("blocked") InetAddress address) {
    assertThat(rule.test(address)).isFalse();
  }

  @Property
  void mappedAddressIsWhatItCarries(@ForAll("blocked") InetAddress address)
      throws UnknownHostException {
    if (address.getAddress().length == 4) {
      assertThat(rule.test(InetAddress.getByName("::ffff:" + address.getHostAddress()))).isFalse();
    }
  }

  @Provide
  static Arbitrary<InetAddress> blocked() {
    return Combinators.combine(
            Arbitraries.of(BLOCKED), Arbitraries.bigIntegers().between(BigInteger.ZERO, all(128)))
        .as(PublicAddressesTest::within);
  }

  /** The address so far into a range, as often round as it takes. */
  private static InetAddress within(String[] range, BigInteger step) {
    try {
      byte[] first = InetAddress.getByName(range[0]).getAddress();
      byte[] last = InetAddress.getByName(range[1]).getAddress();
      BigInteger from = new BigInteger(1, first);
      BigInteger size = new BigInteger(1, last).subtract(from).add(BigInteger.ONE);
      byte[] sum = from.add(step.mod(size)).toByteArray();
      byte[] address = new byte[first.length];
      int length = Math.min(sum.length, address.length);
      System.arraycopy(sum, sum.length - length, address, address.length - length, length);
      return InetAddress.getByAddress(address);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BigInteger all(int bits) {
    return BigInteger.TWO.pow(bits).subtract(BigInteger.ONE);
  }
}
