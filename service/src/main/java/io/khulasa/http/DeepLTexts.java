package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.glossary.Glossary;
import io.khulasa.pipeline.Splitting;
import io.khulasa.pipeline.TextFormat;
import io.khulasa.pipeline.TextRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v2/translate} asks for.
 *
 * @param texts as they were sent
 * @param options those that documents have too
 * @param format HTML where tags are to be handled
 * @param splitting what ends a sentence
 * @param billed whether the answer says how many characters each text had
 * @param model the kind of model that was asked for; null where none was
 */
record DeepLTexts(
    List<String> texts,
    DeepLOptions options,
    TextFormat format,
    Splitting splitting,
    boolean billed,
    @Nullable String model) {

  private static final int MOST_TEXTS = 50;
  private static final int MOST_BYTES = 128 * 1024;
  private static final Set<String> MODELS = Set.of("latency_optimized", "prefer_quality_optimized");
  private static final Set<String> TAG_VERSIONS = Set.of("v1", "v2");

  DeepLTexts {
    texts = List.copyOf(texts);
  }

  /** Reads them, refusing what is not served. */
  static DeepLTexts of(Fields fields) {
    List<String> texts = fields.all("text");
    Formats.requireItems("text", texts.size(), Integer.MAX_VALUE);
    DeepLOptions options = DeepLOptions.of(fields);
    TextFormat format = format(fields);
    DeepLTexts request =
        new DeepLTexts(
            texts,
            options,
            format,
            splitting(fields.one("split_sentences"), format),
            fields.flag("show_billed_characters", false),
            model(fields.one("model_type")));
    // White space and case always stay as they are: what preserve_formatting asks for.
    fields.flag("preserve_formatting", false);
    fields.refuseOthers();
    request.checkSize();
    return request;
  }

  private static TextFormat format(Fields fields) {
    String tags = fields.one("tag_handling");
    String version = fields.one("tag_handling_version");
    if (tags == null) {
      return TextFormat.TEXT;
    }
    if (!tags.equals("html")) {
      throw Fields.malformed("The field tag_handling can be html; XML is not served.");
    }
    if (version != null && !TAG_VERSIONS.contains(version)) {
      throw Fields.malformed("The field tag_handling_version must be v1 or v2.");
    }
    return TextFormat.HTML;
  }

  private static Splitting splitting(@Nullable String split, TextFormat format) {
    // As DeepL has it, line breaks mean nothing in HTML.
    String chosen =
        requireNonNullElse(split, format == TextFormat.HTML ? "nonewlines" : "1")
            .toLowerCase(Locale.ROOT);
    return switch (chosen) {
      case "1", "true" -> Splitting.SENTENCES;
      case "nonewlines" -> Splitting.PUNCTUATION;
      case "0", "false" -> Splitting.NONE;
      default -> throw Fields.malformed("The field split_sentences must be 0, 1 or nonewlines.");
    };
  }

  private static @Nullable String model(@Nullable String model) {
    if (model != null && !MODELS.contains(model)) {
      throw Fields.malformed(
          "There is one model here: the field model_type can be latency_optimized or"
              + " prefer_quality_optimized.");
    }
    return model;
  }

  private void checkSize() {
    if (texts.size() > MOST_TEXTS) {
      throw Fields.malformed(
          "The field text has %d texts; the limit is %d.".formatted(texts.size(), MOST_TEXTS));
    }
    long bytes =
        texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
    if (bytes > MOST_BYTES) {
      throw new PipelineException(
          FailureKind.TOO_LARGE,
          "The texts have %d bytes; the limit is %d.".formatted(bytes, MOST_BYTES));
    }
  }

  /** The request itself. */
  TextRequest with(Glossary glossary) {
    return new TextRequest(texts, format, options.source(), splitting, glossary);
  }
}
