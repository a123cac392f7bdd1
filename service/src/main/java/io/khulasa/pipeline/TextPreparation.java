package io.khulasa.pipeline;

import io.khulasa.clean.Article;
import io.khulasa.clean.Cleaner;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.html.HtmlFragment;
import io.khulasa.pipeline.LanguageShares.Language;
import io.khulasa.split.Splitter;
import java.util.ArrayList;
import java.util.List;

/** Cleans and splits texts whose every line is to be kept. No model runs. */
final class TextPreparation {

  private final Cleaner characters;
  private final Splitter splitter;
  private final TextLimits limits;

  TextPreparation(Stages stages, LimitsProperties limits) {
    this.characters = stages.characters();
    this.splitter = stages.splitter();
    this.limits = new TextLimits(limits);
  }

  /** The texts of one request, which share the limit on sentences. */
  List<PreparedTranslation> prepare(TextRequest request) {
    Splitter sentences = request.splitting().around(splitter);
    TextSource source = request.source();
    List<PreparedTranslation> prepared = new ArrayList<>();
    for (String text : request.texts()) {
      prepared.add(
          request.format() == TextFormat.HTML
              ? prepareHtml(text, source, sentences)
              : prepare(text, source, sentences));
    }
    limits.checkSentences(prepared.stream().mapToInt(PreparedTranslation::sentenceCount).sum());
    return prepared;
  }

  private PreparedHtml prepareHtml(String html, TextSource source, Splitter sentences) {
    HtmlFragment fragment = HtmlFragment.parse(html);
    limits.checkText(fragment.text());
    LanguageShares shares = LanguageShares.of(fragment.text());
    requireArabic(shares, source);
    limits.checkArticle(fragment.text());
    boolean translated = source != TextSource.ENGLISH;
    return new PreparedHtml(fragment, shares, translated ? sentences : null);
  }

  private static void requireArabic(LanguageShares shares, TextSource source) {
    if (source == TextSource.AUTO && shares.language() == Language.PERSIAN_OR_URDU) {
      throw new PipelineException(
          FailureKind.NOT_ARABIC,
          "The text is not in Arabic: %s. To translate it anyway, send \"source\": \"ar\"."
              .formatted(shares.describe()));
    }
  }

  private PreparedText prepare(String text, TextSource source, Splitter sentences) {
    limits.checkText(text);
    Article article = characters.clean(text);
    String clean = article.text().text();
    LanguageShares shares = LanguageShares.of(clean);
    requireArabic(shares, source);
    if (source == TextSource.ENGLISH || !LanguageShares.holdsArabic(clean)) {
      return PreparedText.untouched(text, shares);
    }
    limits.checkArticle(clean);
    GarbledText garbled = new GarbledText(article.doubts());
    return new PreparedText(article.text(), shares, sentences.split(clean, null), garbled);
  }
}
