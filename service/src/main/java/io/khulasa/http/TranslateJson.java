package io.khulasa.http;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.khulasa.pipeline.TextAnswer;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * LibreTranslate's answer. Each field holds one value where the request had one text, else an
 * array.
 *
 * @param translatedText strings
 * @param alternatives arrays, all empty, where alternatives were asked for
 * @param detectedLanguage where the source was auto
 * @param sentences arrays of sentence pairs, where details were asked for
 */
@JsonInclude(NON_NULL)
record TranslateJson(
    Object translatedText,
    @Nullable Object alternatives,
    @Nullable Object detectedLanguage,
    @Nullable Object sentences) {

  static TranslateJson of(TranslateBody request, List<TextAnswer> answers) {
    boolean single = request.q() == null || request.q().single();
    boolean alternatives = request.alternatives() != null && request.alternatives() > 0;
    boolean detect = request.source() == null || "auto".equals(request.source());
    boolean details = Boolean.TRUE.equals(request.details());
    return new TranslateJson(
        shape(answers, single, TextAnswer::text),
        alternatives ? shape(answers, single, answer -> List.of()) : null,
        detect ? shape(answers, single, answer -> DetectedJson.of(answer.shares())) : null,
        details ? shape(answers, single, answer -> SentenceJson.of(answer.sentences())) : null);
  }

  private static Object shape(
      List<TextAnswer> answers, boolean single, Function<TextAnswer, Object> field) {
    List<Object> values = answers.stream().map(field).toList();
    return single ? values.get(0) : values;
  }
}
