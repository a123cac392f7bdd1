package io.khulasa.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PageUrlTest {

  @ParameterizedTest
  @CsvSource({
    "https://news.example/a?b=c#d, https://news.example/a?b=c",
    "HTTP://NEWS.Example:80, http://news.example/",
    "https://news.example.:443/, https://news.example/",
    "https://news.example:8443/, https://news.example:8443/",
    "https://news.example?q=1, https://news.example/?q=1",
    "https://news.example/خبر?س=ع, https://news.example/%D8%AE%D8%A8%D8%B1?%D8%B3=%D8%B9",
    "https://news.example/%D8%AE%zz, https://news.example/%D8%AE%25zz",
    "https://موقع.example/, https://xn--4gbrim.example/",
    "https://news。example/, https://news.example/",
    "http://[2606:4700::1111]/, http://[2606:4700:0:0:0:0:0:1111]/",
    "http://[::ffff:127.0.0.1]/, http://127.0.0.1/",
    "http://[::FFFF:7f00:1]/, http://127.0.0.1/",
    "http://2130706433/, http://127.0.0.1/",
    "http://0x7f000001/, http://127.0.0.1/",
    "http://0X7F.1/, http://127.0.0.1/",
    "http://017700000001/, http://127.0.0.1/",
    "http://0177.0.0.0x1/, http://127.0.0.1/",
    "http://127.1/, http://127.0.0.1/",
    "http://127.0.1./, http://127.0.0.1/",
    "http://0/, http://0.0.0.0/",
    "http://１２７.０.０.１/, http://127.0.0.1/",
    "http://①②⑦.⓪.⓪.①/, http://127.0.0.1/",
    "http://169.254.43518/, http://169.254.169.254/",
  })
  void oneSpellingForAll(String written, String canonical) {
    assertThat(PageUrl.of(written)).hasToString(canonical);
    assertThat(PageUrl.of(written).uri()).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "news.example/a",
        "ftp://news.example/",
        "file:///etc/passwd",
        "gopher://news.example/",
        "jar:http://news.example!/",
        "http:/news.example/",
        "http:news.example/",
        "http://",
        "http:///a",
        "http://user@news.example/",
        "http://user:secret@news.example/",
        "http://8.8.8.8@127.0.0.1/",
        "http://@news.example/",
        "http://news.example:0/",
        "http://news.example:65536/",
        "http://news.example:-1/",
        "http://news.example:80:80/",
        "http://localhost/",
        "http://metadata/",
        "http://news..example/",
        "http://.example/",
        "http://news.example../",
        "http://-news.example/",
        "http://news%2eexample/",
        "http://127.0.0.1%00.example/",
        "http://news.example\r\nHost: other.example/",
        "http://news.example/a b",
        "http://news.example\t/",
        "http://ne\u200Bws.example/",
        "http://256.0.0.1/",
        "http://1.2.3.4.5/",
        "http://08.0.0.1/",
        "http://0x1g.1/",
        "http://4294967296/",
        "http://1.16777216/",
        "http://99999999999999999999/",
        "http://news.1/",
        "http://[::1/",
        "http://[::1%25eth0]/",
        "http://[fe80::1%eth0]/",
        "http://[127.0.0.1]/",
        "http://[news.example]/",
        "http://::1/",
        "http://[]/"
      })
  void othersAreNone(String written) {
    assertThatExceptionOfType(PipelineException.class)
        .isThrownBy(() -> PageUrl.of(written))
        .matches(e -> e.kind() == FailureKind.BAD_URL);
  }

  @Test
  void longOnesAreNone() {
    assertThatExceptionOfType(PipelineException.class)
        .isThrownBy(() -> PageUrl.of("http://news.example/" + "a".repeat(2048)))
        .withMessageContaining("2048");
  }

  @ParameterizedTest
  @CsvSource({
    "/b?c, https://news.example:8443/b?c",
    "b, https://news.example:8443/dir/b",
    "../b, https://news.example:8443/b",
    "?page=2, https://news.example:8443/dir/a?page=2",
    "//other.example/x, https://other.example/x",
    "http://other.example, http://other.example/",
    "/خبر, https://news.example:8443/%D8%AE%D8%A8%D8%B1",
    "'#top', https://news.example:8443/dir/a?q",
  })
  void redirectsAreRelative(String location, String leads) {
    PageUrl page = PageUrl.of("https://news.example:8443/dir/a?q");
    assertThat(page.resolve(location)).hasToString(leads);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"file:///etc/passwd", "javascript:alert(1)", "//user@news.example/", "http:b"})
  void redirectsElsewhereAreNone(String location) {
    PageUrl page = PageUrl.of("https://news.example/a");
    assertThatExceptionOfType(PipelineException.class).isThrownBy(() -> page.resolve(location));
  }

  @Test
  void logShowsNoQuery() {
    assertThat(PageUrl.of("https://news.example/a?key=secret").shown())
        .isEqualTo("https://news.example/a");
  }

  @Property
  void everySpellingOfABlockedAddressIsRefused(@ForAll("spellings") String host)
      throws UnknownHostException {
    String canonical = PageUrl.of("http://" + host + "/").host();
    assertThat(new PublicAddresses().test(InetAddress.getByName(canonical))).isFalse();
  }

  /** Parts in three bases, one to four of them, with a trailing dot or in IPv6's clothes. */
  @Provide
  static Arbitrary<String> spellings() {
    Arbitrary<byte[]> blocked =
        PublicAddressesTest.blocked().map(InetAddress::getAddress).filter(b -> b.length == 4);
    return Combinators.combine(
            blocked,
            Arbitraries.integers().between(0, 5),
            Arbitraries.of("%d", "0%o", "0x%x", "0X%X", "000%o").list().ofSize(4),
            Arbitraries.of("", "."))
        .as(PageUrlTest::spell);
  }

  private static String spell(byte[] address, int shape, List<String> bases, String dot) {
    long[] parts = new long[4];
    for (int i = 0; i < 4; i++) {
      parts[i] = address[i] & 0xFF;
    }
    if (shape == 0) {
      return "[::ffff:%d.%d.%d.%d]".formatted(parts[0], parts[1], parts[2], parts[3]);
    }
    if (shape == 5) {
      return "[0:0:0:0:0:FFFF:%x:%x]".formatted(parts[0] << 8 | parts[1], parts[2] << 8 | parts[3]);
    }
    StringBuilder host = new StringBuilder();
    for (int i = 0; i < shape - 1; i++) {
      host.append(bases.get(i).formatted(parts[i])).append('.');
    }
    long rest = 0;
    for (int i = shape - 1; i < 4; i++) {
      rest = rest << 8 | parts[i];
    }
    return host.append(bases.get(3).formatted(rest)).append(dot).toString();
  }
}
