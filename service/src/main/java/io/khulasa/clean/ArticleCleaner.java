package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.MarkedText;
import io.khulasa.text.Span;
import java.util.List;

/**
 * Finds the article on a page of flat text: cleans its characters, drops the lines that are
 * furniture by themselves, follows the article through the rest, and cuts what fell into its lines.
 */
public final class ArticleCleaner implements Cleaner {
  private static final int LONG_LINE = 30;
  private static final int SHORT_LINE = 15;

  /** What a line says is enough for these. */
  private static final List<LineRule> ANYWHERE =
      List.of(
          new Symbols(),
          new OtherScript(),
          new Hashtags(),
          new Notices(),
          new Headings(),
          new Openings(Phrases.PROMOTIONS, Reason.PROMOTION, LONG_LINE),
          new Openings(Phrases.WIDGETS, Reason.NAVIGATION, LONG_LINE),
          new Openings(Phrases.TAGS, Reason.TAGS, LONG_LINE),
          new Openings(Phrases.BYLINES, Reason.BYLINE, SHORT_LINE),
          new Openings(Phrases.NOTICES, Reason.NOTICE, SHORT_LINE),
          new Captions(),
          new SourceLines(),
          new Arrows(),
          new GluedMenu());

  /** These also look at where the running text begins and ends. */
  private static final List<LineRule> AROUND_TEXT =
      List.of(
          new Logos(),
          new Buttons(),
          new Breadcrumbs(),
          new Scoreboard(),
          new Timestamps(),
          new Newsrooms());

  /** What falls into the middle of a line. */
  static final List<CutRule> CUTS =
      List.of(
          new HeadingMarks(),
          new Hashtags(),
          new InlinePromotions(),
          new InlineButtons(),
          new InlineCaptions(),
          new TrailingCredits());

  /** A line that is less likely the article's is dropped: to lose text is the worse error. */
  private static final double LEAST = 0.2;

  /** Rules are nearly always right; a time in a live blog is of the article all the same. */
  private static final double LEAST_AGAINST_RULE = 0.7;

  /** The part of what no rule speaks against that an article has at least. */
  private static final double LEAST_KEPT = 0.05;

  /** No news page has more lines; of a longer text only what rules object to is dropped. */
  private static final int MOST_LINES = 5_000;

  private final LineJudge judge;

  /** A cleaner for pages of any site; it keeps nothing between two pages. */
  public ArticleCleaner() {
    this(LineJudge.learned());
  }

  ArticleCleaner(LineJudge judge) {
    this.judge = judge;
  }

  /** What the rules say of each line by itself. */
  static void applyRules(Draft draft) {
    draft.judge(List.of(new Repeats(draft.page())));
    draft.judge(ANYWHERE);
    draft.judge(AROUND_TEXT);
  }

  @Override
  public Article clean(String page, List<Span> wanted) {
    return clean(Source.of(page), wanted);
  }

  @Override
  public Article clean(MarkedText page, List<Span> wanted) {
    return clean(Source.of(page), wanted);
  }

  private Article clean(Source source, List<Span> spans) {
    Draft draft = new Draft(Page.of(source.text().text()));
    if (draft.page().lines().isEmpty()) {
      return new Composition(source, draft, -1).article();
    }
    WantedParts wanted = new WantedParts(source, spans);
    MarkedLines marks = new MarkedLines(source, draft);
    int marked = marks.settle();
    applyRules(draft);
    if (draft.page().lines().size() > MOST_LINES) {
      finish(draft, wanted);
      return new Composition(source, draft, marked).article();
    }
    LineJudge.Judgment judgment = judge.judge(draft);
    if (isCredible(draft, judgment, marks)) {
      Subheadings subheadings = new Subheadings(draft);
      for (int i = 0; i < draft.page().lines().size(); i++) {
        if (isKept(draft, judgment, marks, i)) {
          draft.keep(i);
        } else {
          draft.drop(i, judgment.kinds().apply(i));
        }
      }
      subheadings.keep();
      ArticleEnd.dropBehind(draft);
    }
    finish(draft, wanted);
    int title = marked < 0 ? judgment.title() : marked;
    return new Composition(source, draft, title).article();
  }

  private static void finish(Draft draft, WantedParts wanted) {
    wanted.keepIn(draft);
    draft.cut(CUTS);
    draft.mend(wanted::touch);
  }

  private static boolean isKept(
      Draft draft, LineJudge.Judgment judgment, MarkedLines marks, int line) {
    double least = draft.isOpen(line) ? marks.least(line, LEAST) : LEAST_AGAINST_RULE;
    return judgment.article().get(line) >= least || line == judgment.title();
  }

  /** A judgment that leaves next to nothing is of a page unlike all that were learned from. */
  private static boolean isCredible(Draft draft, LineJudge.Judgment judgment, MarkedLines marks) {
    double open = 0;
    double kept = 0;
    for (int i = 0; i < draft.page().lines().size(); i++) {
      double letters = draft.isOpen(i) ? draft.page().lines().get(i).text().length() : 0;
      open += letters;
      kept += isKept(draft, judgment, marks, i) ? letters : 0;
    }
    return kept > LEAST_KEPT * open;
  }
}
