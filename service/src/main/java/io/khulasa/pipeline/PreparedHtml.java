package io.khulasa.pipeline;

import io.khulasa.html.HtmlBlock;
import io.khulasa.html.HtmlFragment;
import io.khulasa.html.TagPlacement;
import io.khulasa.split.Sentence;
import io.khulasa.split.Splitter;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * HTML that is ready for the model: the sentences of its blocks, and for those that tags cut, each
 * piece by itself, so that the tags find their words again.
 */
final class PreparedHtml implements PreparedTranslation {

  /**
   * A part of a sentence that stands in one piece of its block.
   *
   * @param piece number of the piece
   * @param text the part
   */
  private record Part(int piece, String text) {}

  /** A sentence of a block, where it stands in the source, and its parts. */
  private record Cut(int block, String text, Span source, List<Part> parts) {}

  private final HtmlFragment html;
  private final LanguageShares shares;
  private final List<Cut> cuts = new ArrayList<>();

  PreparedHtml(HtmlFragment html, LanguageShares shares, @Nullable Splitter splitter) {
    this.html = html;
    this.shares = shares;
    for (int i = 0; splitter != null && i < html.blocks().size(); i++) {
      HtmlBlock block = html.blocks().get(i);
      String text = block.text();
      if (LanguageShares.holdsArabic(text)) {
        for (Sentence sentence : splitter.split(text, null)) {
          cuts.add(cut(i, block, sentence.span(), sentence.text(text)));
        }
      }
    }
  }

  private static Cut cut(int number, HtmlBlock block, Span sentence, String text) {
    List<Part> parts = new ArrayList<>();
    int start = -1;
    int end = 0;
    int at = 0;
    for (int i = 0; i < block.pieces().size(); i++) {
      HtmlBlock.Piece piece = block.pieces().get(i);
      int from = Math.max(sentence.start(), at);
      int to = Math.min(sentence.end(), at + piece.text().length());
      if (from < to) {
        parts.add(new Part(i, piece.text().substring(from - at, to - at)));
        boolean plain = piece.source().length() == piece.text().length();
        Span source = piece.source();
        start = start >= 0 ? start : source.start() + (plain ? from - at : 0);
        end = plain ? source.start() + to - at : source.end();
      }
      at += piece.text().length();
    }
    return new Cut(number, text, new Span(start, end), parts);
  }

  @Override
  public int sentenceCount() {
    return cuts.size();
  }

  @Override
  public List<Span> sources() {
    return cuts.stream().map(Cut::source).toList();
  }

  @Override
  public SentencePair pair(int index, TranslatedSentence translated) {
    return translated.at(cuts.get(index).source());
  }

  @Override
  public List<String> segments() {
    List<String> segments = new ArrayList<>(cuts.stream().map(Cut::text).toList());
    for (Cut cut : cuts) {
      if (cut.parts().size() > 1) {
        cut.parts().forEach(part -> segments.add(part.text().strip()));
      }
    }
    return segments;
  }

  @Override
  public TextAnswer answer(List<TranslatedSentence> translated) {
    List<@Nullable List<String>> texts = HtmlFragment.listOf(html.blocks().size());
    List<SentencePair> pairs = new ArrayList<>();
    int alone = cuts.size();
    for (int i = 0; i < cuts.size(); i++) {
      Cut cut = cuts.get(i);
      TranslatedSentence result = translated.get(i);
      int count = cut.parts().size() > 1 ? cut.parts().size() : 0;
      List<String> parts =
          translated.subList(alone, alone + count).stream().map(TranslatedSentence::text).toList();
      alone += count;
      pairs.add(pair(i, result));
      List<String> arabic = cut.parts().stream().map(Part::text).toList();
      put(cut, TagPlacement.divide(result.text(), arabic, count == 0 ? arabic : parts), texts);
    }
    return new TextAnswer(html.with(texts), shares, pairs);
  }

  private void put(Cut cut, List<String> english, List<@Nullable List<String>> texts) {
    List<String> pieces = texts.get(cut.block());
    if (pieces == null) {
      pieces = new ArrayList<>();
      for (int i = 0; i < html.blocks().get(cut.block()).pieces().size(); i++) {
        pieces.add("");
      }
      texts.set(cut.block(), pieces);
    }
    for (int i = 0; i < english.size(); i++) {
      int piece = cut.parts().get(i).piece();
      String before = pieces.get(piece);
      String space = before.isEmpty() || english.get(i).isEmpty() ? "" : " ";
      pieces.set(piece, before + space + english.get(i));
    }
  }
}
