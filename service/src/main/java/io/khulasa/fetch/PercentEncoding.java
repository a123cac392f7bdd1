package io.khulasa.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Makes a path with its query ASCII; what is encoded already stays as it is. */
final class PercentEncoding {

  private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

  private PercentEncoding() {}

  static String of(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      boolean kept = isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0 || isEncoded(bytes, i);
      if (kept) {
        encoded.append(c);
      } else {
        encoded.append("%%%02X".formatted((int) c).toUpperCase(Locale.ROOT));
      }
    }
    return encoded.toString();
  }

  private static boolean isEncoded(byte[] bytes, int at) {
    return bytes[at] == '%'
        && at + 2 < bytes.length
        && Character.digit((char) bytes[at + 1], 16) >= 0
        && Character.digit((char) bytes[at + 2], 16) >= 0;
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
