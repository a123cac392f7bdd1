package io.khulasa.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
  TEXT,
  ZIP,
  /** The container of Word before 2007, and of files with a password. */
  OLD_OFFICE,
  PROTECTED_OFFICE,
  PDF,
  RTF;

  private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

  static FileKind of(byte[] file) {
    if (starts(file, "PK\u0003\u0004") || starts(file, "PK\u0005\u0006")) {
      return ZIP;
    }
    if (starts(file, OLE)) {
      String content = new String(file, ISO_8859_1);
      String name = new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
      return content.contains(name) ? PROTECTED_OFFICE : OLD_OFFICE;
    }
    if (starts(file, "%PDF-")) {
      return PDF;
    }
    return starts(file, "{\\rtf") ? RTF : TEXT;
  }

  private static boolean starts(byte[] file, String mark) {
    return new String(file, 0, Math.min(file.length, mark.length()), ISO_8859_1).equals(mark);
  }

  /**
   * Nothing for a text.
   *
   * @throws PipelineException for anything else, with the cure
   */
  void refuseAllButText() {
    String told =
        switch (this) {
          case TEXT -> "";
          case ZIP -> "it is a zip file";
          case OLD_OFFICE -> "it is an old Office file (.doc); save it as .docx";
          case PROTECTED_OFFICE -> "it is protected by a password; save it without one";
          case PDF -> "it is a PDF; copy its text into a text file, or export it as .docx";
          case RTF -> "it is a rich text file (.rtf); save it as .docx";
        };
    if (!told.isEmpty()) {
      throw new PipelineException(FailureKind.MALFORMED, told);
    }
  }
}
