package io.khulasa.fetch;

import static io.khulasa.fetch.PageUrl.bad;

import java.util.regex.Pattern;

/**
 * IPv4 addresses as browsers and resolvers read them: one to four parts, each decimal, octal with a
 * leading 0 or hexadecimal with 0x, the last one filling what is left. 2130706433, 0x7f.1 and
 * 0177.0.0.1 are all 127.0.0.1.
 */
final class Ipv4Spelling {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");
  private static final long ALL = 1L << 32;

  private Ipv4Spelling() {}

  /** Whether a host that ends so is an IPv4 address and no name. */
  static boolean isNumber(String label) {
    return NUMBER.matcher(label).matches();
  }

  /** The dotted decimals of any spelling. */
  static String canonical(String spelling) {
    String[] parts = spelling.split("\\.", -1);
    if (parts.length > 4) {
      throw bad("its host is no IPv4 address");
    }
    long address = 0;
    for (int i = 0; i < parts.length - 1; i++) {
      address += part(parts[i], 256) << (24 - 8 * i);
    }
    address += part(parts[parts.length - 1], ALL >> (8 * (parts.length - 1)));
    return "%d.%d.%d.%d"
        .formatted(address >> 24, address >> 16 & 0xFF, address >> 8 & 0xFF, address & 0xFF);
  }

  private static long part(String part, long limit) {
    int radix = part.startsWith("0x") ? 16 : part.length() > 1 && part.startsWith("0") ? 8 : 10;
    String digits = part.substring(radix == 16 ? 2 : 0);
    try {
      long value = radix == 16 && digits.isEmpty() ? 0 : Long.parseLong(digits, radix);
      if (isNumber(part) && value < limit) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Digits that its base does not have, or far too many: told below.
    }
    throw bad("its host is no IPv4 address");
  }
}
