package io.khulasa.fetch;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks bodies; never more than was agreed on, whatever a few packed bytes may grow to. */
final class Packing {

  private static final int BUFFER = 8192;

  private Packing() {}

  static byte[] unpack(byte[] body, @Nullable String encoding, long limit) {
    String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> gunzip(body, limit);
      default ->
          throw new PipelineException(
              FailureKind.FETCH_FAILED,
              "The page's host packed the page in a way that was not asked for.");
    };
  }

  static PipelineException tooLarge(long limit) {
    return new PipelineException(
        FailureKind.PAGE_UNREADABLE,
        "The page is larger than %d bytes, which is the limit.".formatted(limit));
  }

  private static byte[] gunzip(byte[] body, long limit) {
    try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(body), BUFFER)) {
      byte[] page = packed.readNBytes((int) limit + 1);
      if (page.length > limit) {
        throw tooLarge(limit);
      }
      return page;
    } catch (IOException e) {
      throw new PipelineException(
          FailureKind.FETCH_FAILED, "The page came packed and cannot be unpacked.", e);
    }
  }
}
