package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
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

  private static final List<CutRule> CUTS =
      List.of(
          new HeadingMarks(),
          new Hashtags(),
          new InlinePromotions(),
          new InlineButtons(),
          new InlineCaptions(),
          new TrailingCredits());

  /** A cleaner for pages of any site; it keeps nothing between two pages. */
  public ArticleCleaner() {}

  @Override
  public Article clean(String page) {
    Source source = Source.of(page);
    Draft draft = new Draft(Page.of(source.text().text()));
    draft.judge(List.of(new Repeats(draft.page())));
    draft.judge(ANYWHERE);
    draft.judge(AROUND_TEXT);
    int title = Headline.find(draft);
    draft.judge(List.of(new Authors(draft, title), new AboveTitle(draft, title)));
    new StoryWalk(draft, title).walk();
    draft.cut(CUTS);
    return new Composition(source, draft, title).article();
  }
}
