package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.check.Flag;
import io.khulasa.clean.ArticleCleaner;
import io.khulasa.clean.CharacterCleaner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arabic that was sent as references or in a wrong charset is Arabic all the same. */
final class EncodedTextTest {

  private final Stages stages = stages();

  private static Stages stages() {
    Stages naive = Fixtures.stages(new ScriptedTranslator());
    return new Stages(
        new ArticleCleaner(),
        new CharacterCleaner(),
        naive.splitter(),
        naive.cutter(),
        naive.translator(),
        naive.check(),
        naive.numbers(),
        naive.summarizer());
  }

  @Test
  void whatIsLostIsFlaggedInItsSentence() {
    PreparedTranslation text =
        new TextPreparation(stages, Fixtures.limits())
            .prepare(
                new TextRequest(
                    List.of("قال نعم. خبر \uFFFD هنا."), TextFormat.TEXT, TextSource.AUTO))
            .get(0);
    List<TranslatedSentence> translated =
        text.segments().stream().map(TranslatedSentence::untouched).toList();
    assertThat(text.answer(translated).sentences())
        .extracting(pair -> pair.flags().stream().map(Flag::kind).toList())
        .containsExactly(List.of(), List.of(Flag.Kind.GARBLED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&#1575;&#1604;&#1582;&#1576;&#1585; &#1601;&#1610; &#1575;&#1604;&#1605;&#1583;&#1610;&#1606;&#1577;",
        "Ø§Ù„Ø®Ø¨Ø± Ù\u0081ÙŠ Ø§Ù„Ù…Ø¯ÙŠÙ†Ø©"
      })
  void isTranslated(String text) {
    List<PreparedTranslation> texts =
        new TextPreparation(stages, Fixtures.limits())
            .prepare(new TextRequest(List.of(text), TextFormat.TEXT, TextSource.AUTO));
    assertThat(texts.get(0).segments()).containsExactly("الخبر في المدينة");

    PreparedArticle article =
        new ArticlePreparation(stages, Fixtures.limits())
            .prepare(new ArticleRequest(text, null, false, 1));
    assertThat(article.text()).isEqualTo("الخبر في المدينة");
  }
}
