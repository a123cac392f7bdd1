package io.khulasa.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes. Text is UTF-8 whatever the locale says: it is Arabic and
 * English, and is often piped on.
 *
 * @param interactive whether somebody watches standard error
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive) {

  /** This process's own. The launcher, which can see it, says whether standard error is watched. */
  static Terminal ofProcess() {
    return new Terminal(
        System.in,
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        Boolean.getBoolean("khulasa.terminal"));
  }

  ProgressLine progress() {
    return new ProgressLine(err, interactive);
  }
}
