package io.khulasa.pipeline;

import io.khulasa.clean.Article;
import io.khulasa.clean.Cleaner;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.html.HtmlPage;
import io.khulasa.html.HtmlReader;
import io.khulasa.pipeline.LanguageShares.Language;
import io.khulasa.split.Sentence;
import io.khulasa.split.Splitter;
import io.khulasa.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article and its sentences, and refuses what the models should not see. No model runs.
 */
final class ArticlePreparation {

  /** A page's metadata may hold anything: a longer title is none. */
  private static final int LONGEST_TOLD = 300;

  private final Cleaner pages;
  private final Cleaner characters;
  private final Splitter splitter;
  private final TextLimits limits;
  private final HtmlReader html = new HtmlReader();

  ArticlePreparation(Stages stages, LimitsProperties limits) {
    this.pages = stages.article();
    this.characters = stages.characters();
    this.splitter = stages.splitter();
    this.limits = new TextLimits(limits);
  }

  /**
   * Prepares one article.
   *
   * @throws PipelineException of kind EMPTY, TOO_LONG or NOT_ARABIC
   */
  PreparedArticle prepare(ArticleRequest request) {
    if (request.text().isBlank()) {
      throw new PipelineException(FailureKind.EMPTY, "The field text is empty.");
    }
    Cleaner cleaner = request.clean() ? pages : characters;
    Article article;
    String told = null;
    if (request.format() == TextFormat.HTML) {
      HtmlPage page = html.read(request.text());
      limits.checkText(page.text().text().text());
      article = cleaner.clean(page.text(), request.keep());
      checkLanguage(characters.clean(page.text()).text().text(), article);
      told = page.title();
    } else {
      limits.checkText(request.text());
      article = cleaner.clean(request.text(), request.keep());
      checkLanguage(characters.clean(request.text()).text().text(), article);
    }
    limits.checkArticle(article.text().text());
    List<Sentence> sentences = splitter.split(article.text().text(), article.title());
    limits.checkSentences(sentences.size());
    String title = title(request.title(), article);
    if (title == null && article.title() == null && told != null && isShort(told)) {
      title = title(told, article);
    }
    return new PreparedArticle(article, title, sentences, request.sentences());
  }

  private static boolean isShort(String title) {
    return title.length() <= LONGEST_TOLD && LanguageShares.holdsArabic(title);
  }

  private @Nullable String title(@Nullable String given, Article article) {
    if (given == null || given.isBlank()) {
      return null;
    }
    limits.checkTitle(given);
    String title = line(characters.clean(given).text().text());
    Span found = article.title();
    boolean same = found != null && line(found.in(article.text().text())).equals(title);
    return same || title.isEmpty() ? null : title;
  }

  private static String line(String text) {
    return String.join(" ", text.strip().split("\\s+"));
  }

  /**
   * A page in another language may hold an Arabic line; that line is not its article. The page's
   * characters are clean, for Arabic may have been sent as references or in a wrong charset.
   */
  private static void checkLanguage(String page, Article article) {
    LanguageShares sent = LanguageShares.of(page);
    LanguageShares kept = LanguageShares.of(article.text().text());
    if (4 * sent.arabic() < sent.letters() || sent.letters() == 0) {
      throw notArabic("text", sent);
    }
    if (article.isEmpty()) {
      throw new PipelineException(
          FailureKind.EMPTY,
          "No article was found on the page. To take all of the text, send \"clean\": false.");
    }
    if (kept.language() != Language.ARABIC) {
      throw notArabic("article", kept);
    }
  }

  private static PipelineException notArabic(String what, LanguageShares shares) {
    return new PipelineException(
        FailureKind.NOT_ARABIC, "The %s is not in Arabic: %s.".formatted(what, shares.describe()));
  }
}
