package io.khulasa.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What {@code POST /translate} takes: LibreTranslate's request.
 *
 * @param q one text or several
 * @param source ar, en or auto; auto where it is left out
 * @param target en
 * @param format text or html; of html only what is read is translated, and the markup stays
 * @param alternatives how many other translations are wanted; there are none
 * @param apiKey a key, where one is needed and no header shows it
 * @param glossary terms that the English must have; our own
 * @param details whether to add the sentence pairs; our own
 * @param deadlineMs the time that the answer may take, in milliseconds, where that is less than the
 *     service allows; our own
 */
record TranslateBody(
    @Nullable Texts q,
    @Nullable String source,
    @Nullable String target,
    @Nullable String format,
    @Nullable Integer alternatives,
    @JsonProperty("api_key") @Nullable String apiKey,
    @Nullable GlossaryBody glossary,
    @Nullable Boolean details,
    @Nullable Integer deadlineMs) {

  /** The same from a form. */
  static TranslateBody of(MultiValueMap<String, String> form) {
    return new TranslateBody(
        Forms.texts(form),
        form.getFirst("source"),
        form.getFirst("target"),
        form.getFirst("format"),
        Forms.number(form, "alternatives"),
        form.getFirst("api_key"),
        GlossaryBody.id(form.getFirst("glossary")),
        Boolean.valueOf(form.getFirst("details")),
        Forms.number(form, "deadlineMs"));
  }
}
