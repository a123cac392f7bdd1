package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.split.ArabicSplitter;
import io.khulasa.split.Sentence;
import io.khulasa.text.AlignedText;
import io.khulasa.text.Span;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * What must hold of every page and its article: spans are in place, and no character is lost.
 *
 * @param page as sent
 * @param article what a cleaner made of it
 */
record Accounting(String page, Article article) {

  /** A tag inside a line; a mark behind it may have taken its bracket along. */
  private static final Pattern TAG =
      Pattern.compile("</?(a|b|br|em|i|span|strong)\\b[^<>\\u0600-\\u06FF]*>?");

  /** Offsets are inside of the page, in order, and nest. */
  void offsetsHold() {
    AlignedText text = article.text();
    assertThat(text.original()).isEqualTo(page);
    Span title = article.title();
    assertThat(title == null || Span.of(text.text()).contains(title)).isTrue();
    int end = 0;
    for (Dropped part : article.dropped()) {
      assertThat(part.span().start()).isGreaterThanOrEqualTo(end);
      end = part.span().end();
    }
    assertThat(end).isLessThanOrEqualTo(page.length());
    for (Doubt doubt : article.doubts()) {
      assertThat(Span.of(page).contains(doubt.span())).isTrue();
    }
    Random random = new Random(page.hashCode());
    for (int i = 0; i < 20 && !text.text().isEmpty(); i++) {
      Span outer = spanIn(Span.of(text.text()), random);
      Span inner = spanIn(outer, random);
      assertThat(text.toOriginal(outer).contains(text.toOriginal(inner)))
          .as("%s in %s", inner, outer)
          .isTrue();
    }
  }

  private static Span spanIn(Span outer, Random random) {
    int start = outer.start() + random.nextInt(outer.length());
    return new Span(start, start + 1 + random.nextInt(outer.end() - start));
  }

  /**
   * Every character of the page is in the span of a kept character or in a dropped part, but for
   * white space, controls (Cc, Cf) and halves of pairs, references of those, and tags in a line.
   */
  void nothingIsLost() {
    BitSet seen = new BitSet();
    article.dropped().forEach(part -> seen.set(part.span().start(), part.span().end()));
    String text = article.text().text();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ' && text.charAt(i) != '\n') {
        Span origin = article.text().toOriginal(new Span(i, i + 1));
        assertThat(origin.isEmpty()).as("the origin of %s", text.charAt(i)).isFalse();
        seen.set(origin.start(), origin.end());
      }
    }
    StringBuilder rest = new StringBuilder();
    for (int i = 0; i < page.length(); i++) {
      rest.append(seen.get(i) ? '\n' : page.charAt(i));
    }
    String bare = TAG.matcher(rest).replaceAll("");
    assertThat(Characters.ALL.apply(bare).text().strip()).isEmpty();
  }

  /** Each sentence's span holds characters that clean to the same sentence, cuts excepted. */
  void sentencesMapBack() {
    String text = article.text().text();
    for (Sentence sentence : new ArabicSplitter().split(text, article.title())) {
      Span origin = article.text().toOriginal(sentence.span());
      boolean cut = article.dropped().stream().anyMatch(part -> part.span().overlaps(origin));
      if (!cut) {
        String again = Source.of(origin.in(page)).text().text();
        assertThat(oneLine(again)).isEqualTo(oneLine(sentence.span().in(text)));
      }
    }
  }

  /** Every sentence stands in the text, behind the one before; together they hold all of it. */
  void sentencesCoverTheText() {
    String text = article.text().text();
    List<Sentence> sentences = new ArabicSplitter().split(text, article.title());
    int at = 0;
    for (Sentence sentence : sentences) {
      assertThat(sentence.span().start()).isGreaterThanOrEqualTo(at);
      assertThat(text.substring(at, sentence.span().start())).isBlank();
      at = sentence.span().end();
    }
    assertThat(text.substring(at)).isBlank();
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
