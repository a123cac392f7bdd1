package io.khulasa.onnx;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.model.SearchSettings;
import io.khulasa.store.ModelCard;
import io.khulasa.store.ModelFolder;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tokens by which a model of many languages is told what it reads and writes.
 *
 * @param source id of the source's, if the model has such tokens
 * @param target id of the answer's
 */
record LanguageTokens(@Nullable Integer source, @Nullable Integer target) {

  private static final LanguageTokens NONE = new LanguageTokens(null, null);

  /** Families whose prompts start with such a token: NLLB is of the first. */
  private static final Set<String> FAMILIES = Set.of("m2m_100", "mbart");

  /** Arabic and English as NLLB, M2M100 and mBART write them. */
  private static final String[][] PAIRS = {
    {"arb_Arab", "eng_Latn"}, {"__ar__", "__en__"}, {"ar_AR", "en_XX"}
  };

  static LanguageTokens of(ModelFolder folder, EncoderDecoderConfig config, OpenCodec codec) {
    if (!FAMILIES.contains(config.family())) {
      return NONE;
    }
    ModelCard.Languages named = folder.card().languages();
    Stream<String[]> pairs =
        named == null || named.sourceCode() == null || named.targetCode() == null
            ? Stream.of(PAIRS)
            : Stream.<String[]>of(new String[] {named.sourceCode(), named.targetCode()});
    return pairs
        .filter(pair -> codec.special(pair[0]).isPresent() && codec.special(pair[1]).isPresent())
        .map(
            pair ->
                new LanguageTokens(
                    codec.special(pair[0]).orElseThrow(), codec.special(pair[1]).orElseThrow()))
        .findFirst()
        .orElseThrow(
            () ->
                new PipelineException(
                    FailureKind.START,
                    "the tokenizer of "
                        + folder.name()
                        + " knows no token for Arabic and English by the names of NLLB, M2M100 or"
                        + " mBART; name them in its model.yaml: languages: {sourceCode: …,"
                        + " targetCode: …}"));
  }

  /** The settings, with the answer's language as its first token. */
  SearchSettings forcing(SearchSettings search) {
    return target == null ? search : search.withFirst(target);
  }
}
