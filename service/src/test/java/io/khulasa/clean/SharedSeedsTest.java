package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khulasa.SeedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Three real pages, read and labelled by hand. Their text stays outside of the repository: here are
 * only the numbers of the lines that are article, and the sum of the file that was read.
 */
final class SharedSeedsTest {

  @Test
  void followsATranslatedReportThroughItsPromotions() throws Exception {
    check(
        "000_3cc6037cdf58d1e8.txt",
        "b86fbd726e54c38737c70413c9c585759655cabd57b65b42d321720609ebebbd",
        "3 5 16 18 20 24 26 28 32 34 36 40 42 44 46 50 52 54 58 60 62 66 68 70 72 76 78 80 84 86"
            + " 88 92 94 96 100 102");
  }

  @Test
  void keepsAllOfACleanReport() throws Exception {
    check(
        "002_f4af62647ef03a04.txt",
        "90fcf75f97753ac304bf04c0601819be7dc1e3aa9e3cd2fbc7a71d2c2bcd28da",
        "1 2 3 4 5 6");
  }

  @Test
  void stopsBeforeTheStoriesThatFollow() throws Exception {
    check(
        "003_657e1a1fb9bacbed.txt",
        "e1da58a0dcf99d98635d3275e809a808dfb4bb45fd3e3c06e0376920d88d3407",
        "1 3 14 16 18 22 24 26 28 30 32 34 36 38 40 42 46 48 50 52 54 56 58 60 64 66 68 70 72 74"
            + " 76 80");
  }

  private static void check(String name, String sum, String lines) throws Exception {
    Path file = SeedPage.shared().resolve("seeds").resolve(name);
    assumeTrue(Files.exists(file), () -> file.normalize() + " is not here");
    assertThat(sumOf(file)).isEqualTo(sum);
    Set<Integer> expected =
        Stream.of(lines.split(" ", -1)).map(Integer::valueOf).collect(Collectors.toSet());
    assertThat(keptLines(Files.readString(file))).isEqualTo(new TreeSet<>(expected));
  }

  private static String sumOf(Path file) throws IOException, NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }

  /** Numbers from 1 of the lines of which anything but white space is kept. */
  private static Set<Integer> keptLines(String page) {
    boolean[] gone = new boolean[page.length()];
    for (Dropped part : new ArticleCleaner().clean(page).dropped()) {
      Arrays.fill(gone, part.span().start(), part.span().end(), true);
    }
    Set<Integer> kept = new TreeSet<>();
    int line = 1;
    for (int i = 0; i < page.length(); i++) {
      if (page.charAt(i) == '\n') {
        line++;
      } else if (!gone[i] && !Character.isWhitespace(page.charAt(i))) {
        kept.add(line);
      }
    }
    return kept;
  }
}
