package io.khulasa.fetch;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kind of page it is.
 *
 * @param html or flat text
 * @param charset as the header names it
 */
record PageMedia(boolean html, @Nullable String charset) {

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?\\s*([\\w.:+-]{1,40})");

  /**
   * Of a Content-Type header.
   *
   * @throws PipelineException of kind PAGE_UNREADABLE for all but pages of text
   */
  static PageMedia of(@Nullable String header) {
    String type = header == null ? "" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    boolean html =
        switch (type) {
          case "text/html", "application/xhtml+xml" -> true;
          case "text/plain" -> false;
          default ->
              throw new PipelineException(
                  FailureKind.PAGE_UNREADABLE,
                  "The address holds no page of HTML or text but %s."
                      .formatted(
                          type.matches("[\\w.+-]{1,40}/[\\w.+-]{1,60}") ? type : "something else"));
        };
    Matcher charset = CHARSET.matcher(header);
    return new PageMedia(html, charset.find() ? charset.group(1) : null);
  }
}
