package io.khulasa.docx;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A part as it is unpacked, up to a limit: a small zip file can hold gigabytes. */
final class BoundedPart extends FilterInputStream {

  private static final long MOST = 64L << 20;

  private final String part;
  private long left = MOST;

  BoundedPart(InputStream bytes, String part) {
    super(bytes);
    this.part = part;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int count = super.read(bytes, start, length);
    count(count);
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) {
    left -= Math.max(0, bytes);
    if (left < 0) {
      throw new PipelineException(
          FailureKind.TOO_LARGE,
          "its part %s unpacks to more than %d MB".formatted(part, MOST >> 20));
    }
  }
}
