package io.khulasa.http;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_EMPTY;
import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.khulasa.check.Flag;
import io.khulasa.pipeline.CharacterBudget;
import io.khulasa.pipeline.TextAnswer;
import io.khulasa.pipeline.TextSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** DeepL's answer. */
record DeepLTranslations(List<Translation> translations) {

  /**
   * One text.
   *
   * @param modelType which kind of model made it, where one was asked for
   * @param flags what an editor should look at, where there is anything; our own
   */
  @JsonInclude(NON_NULL)
  record Translation(
      @JsonProperty("detected_source_language") String source,
      String text,
      @JsonProperty("billed_characters") @Nullable Integer billed,
      @JsonProperty("model_type_used") @Nullable String modelType,
      @JsonInclude(NON_EMPTY) List<Flag> flags) {}

  static DeepLTranslations of(DeepLTexts request, List<TextAnswer> answers) {
    return new DeepLTranslations(
        IntStream.range(0, answers.size()).mapToObj(i -> of(request, answers.get(i), i)).toList());
  }

  private static Translation of(DeepLTexts request, TextAnswer answer, int number) {
    boolean told = request.options().source() == TextSource.ARABIC;
    String source = told ? "AR" : DetectedJson.of(answer.shares()).language();
    return new Translation(
        source.toUpperCase(Locale.ROOT),
        answer.text(),
        request.billed() ? CharacterBudget.characters(request.texts().get(number)) : null,
        request.model() == null ? null : "latency_optimized",
        answer.sentences().stream().flatMap(pair -> pair.flags().stream()).distinct().toList());
  }
}
