package io.khulasa.pipeline;

import io.khulasa.split.Sentence;
import io.khulasa.split.Sentence.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The English of an article, still by sentences.
 *
 * @param title the request's title, else the page's, if either has one
 * @param sentences the article's sentences; a page's title is a heading where the request brought
 *     another
 * @param translated what became of each
 */
record TranslatedArticle(
    @Nullable String title, List<Sentence> sentences, List<TranslatedSentence> translated) {

  TranslatedArticle {
    sentences = List.copyOf(sentences);
    translated = List.copyOf(translated);
  }

  /**
   * Puts an article and its translation together.
   *
   * @param translated one a sentence, then the request's title if there is one
   */
  static TranslatedArticle of(PreparedArticle article, List<TranslatedSentence> translated) {
    int count = article.sentences().size();
    List<TranslatedSentence> body = translated.subList(0, count);
    if (article.title() == null) {
      return new TranslatedArticle(pageTitle(article.sentences(), body), article.sentences(), body);
    }
    List<Sentence> sentences =
        article.sentences().stream().map(TranslatedArticle::noTitle).toList();
    return new TranslatedArticle(translated.get(count).text(), sentences, body);
  }

  /** Every sentence with its place in the cleaned text. */
  List<SentencePair> pairs() {
    List<SentencePair> pairs = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      pairs.add(translated.get(i).at(sentences.get(i).span()));
    }
    return List.copyOf(pairs);
  }

  /** The paragraphs, without the title. */
  List<String> paragraphs() {
    SortedMap<Integer, StringJoiner> paragraphs = new TreeMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      if (sentence.role() != Role.TITLE && !translated.get(i).text().isEmpty()) {
        paragraphs
            .computeIfAbsent(sentence.paragraph(), number -> new StringJoiner(" "))
            .add(translated.get(i).text());
      }
    }
    return paragraphs.values().stream().map(StringJoiner::toString).toList();
  }

  private static Sentence noTitle(Sentence sentence) {
    return sentence.role() == Role.TITLE
        ? new Sentence(sentence.span(), sentence.paragraph(), Role.HEADING)
        : sentence;
  }

  private static @Nullable String pageTitle(
      List<Sentence> sentences, List<TranslatedSentence> translated) {
    StringJoiner title = new StringJoiner(" ");
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).role() == Role.TITLE && !translated.get(i).text().isEmpty()) {
        title.add(translated.get(i).text());
      }
    }
    return title.length() == 0 ? null : title.toString();
  }
}
