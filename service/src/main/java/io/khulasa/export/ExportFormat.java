package io.khulasa.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** What a page can be written as. */
public enum ExportFormat {
  /** A document of Word and of all that read its files. */
  DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  /** XLIFF 1.2, for older translation tools. */
  XLIFF_1_2("xliff-1.2", "application/x-xliff+xml", "xlf"),
  /** XLIFF 2.0. */
  XLIFF_2_0("xliff-2.0", "application/xliff+xml", "xlf");

  private final String id;
  private final String mediaType;
  private final String extension;

  ExportFormat(String id, String mediaType, String extension) {
    this.id = id;
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The format of this name, such as {@code xliff-1.2}. */
  public static Optional<ExportFormat> of(String id) {
    return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
  }

  /** The type of the file's content. */
  public String mediaType() {
    return mediaType;
  }

  /** How the file's name ends. */
  public String extension() {
    return extension;
  }

  /** Writes a page; the stream stays open. */
  public void write(TranslatedPage page, OutputStream out) throws IOException {
    switch (this) {
      case DOCX -> DocxFile.write(page, out);
      case XLIFF_1_2 -> Xliff12.write(page, out);
      case XLIFF_2_0 -> Xliff20.write(page, out);
    }
  }
}
