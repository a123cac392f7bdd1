package io.khulasa.clean;

import io.khulasa.clean.Dropped.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks down a page and follows the article: out of it into lists of other stories and their texts,
 * and back again where it goes on. What is in doubt is kept, except behind the heading of a list.
 */
final class StoryWalk {
  private static final double SOME = 0.1;
  private static final double MUCH = 0.35;
  private static final double STRANGE = 0.15;
  private static final int FEW_WORDS = 6;
  private static final int LONGEST_POINTER = 3;

  /** Furniture that may end an article; captions and promotions also stand inside of it. */
  private static final Set<Reason> END_MARKS =
      EnumSet.of(Reason.NAVIGATION, Reason.TAGS, Reason.NOTICE, Reason.BYLINE);

  private enum Place {
    ARTICLE,
    /** Behind furniture that may end the article. */
    EDGE,
    /** Behind a pointer whose headline stands on a line of its own. */
    POINTER,
    /** In a list of other stories. */
    BOX,
    /** In another story. */
    OTHER
  }

  private final Draft draft;
  private final List<Line> lines;
  private final int title;
  private final Topic topic = new Topic();
  private final NewStory newStory;
  private final List<Integer> waiting = new ArrayList<>();
  private final Set<String> others = new HashSet<>();
  private Place place = Place.ARTICLE;

  StoryWalk(Draft draft, int title) {
    this.draft = draft;
    this.lines = draft.page().lines();
    this.title = title;
    this.newStory = new NewStory(draft, topic);
  }

  /** Drops what does not belong to the article. */
  void walk() {
    if (title >= 0) {
      topic.addTitle(lines.get(title));
    }
    for (int i = title + 1; i < lines.size(); i++) {
      pass(i);
    }
    leave();
  }

  private void pass(int i) {
    Reason reason = draft.reason(i);
    if (Boxes.isHeading(lines.get(i))) {
      draft.drop(i, Reason.PROMOTION);
      enter(Phrases.PROMOTIONS.begin(lines.get(i)) ? Place.POINTER : Place.BOX);
    } else if (reason != null) {
      if (place == Place.ARTICLE && END_MARKS.contains(reason)) {
        place = Place.EDGE;
      }
    } else if (lines.get(i).isParagraph() || (isAside() && lines.get(i).isSentence())) {
      paragraph(i);
    } else {
      shortLine(i);
    }
  }

  /** Whether headlines are to be expected here, so that even a short sentence is a sign. */
  private boolean isAside() {
    return place == Place.EDGE || place == Place.POINTER || place == Place.BOX;
  }

  private void enter(Place list) {
    leave();
    boolean deeper = place == Place.OTHER || (place == Place.BOX && list == Place.POINTER);
    if (!deeper) {
      place = list;
      others.clear();
    }
  }

  private void shortLine(int i) {
    switch (place) {
      case ARTICLE -> {
        if (newStory.beginsAt(i)) {
          place = Place.OTHER;
          others.clear();
          dropAsOther(i);
        }
      }
      case EDGE -> {
        if (topic.paragraphs() <= 1 && isSecondTitle(i)) {
          draft.drop(i, Reason.REPEATED);
        } else if (topic.paragraphs() > 0) {
          waiting.add(i);
        }
      }
      case POINTER -> {
        if (waiting.size() == LONGEST_POINTER) {
          leave();
          place = Place.ARTICLE;
        } else {
          waiting.add(i);
        }
      }
      case BOX -> waiting.add(i);
      case OTHER -> dropAsOther(i);
    }
  }

  /** A headline behind the furniture under the title, about the same: the site's second title. */
  private boolean isSecondTitle(int i) {
    boolean alone = lines.get(i).spaced() && i + 1 < lines.size() && lines.get(i + 1).spaced();
    if (title < 0 || !alone || !lines.get(i).isHeadline()) {
      return false;
    }
    Set<String> stems = lines.get(title).stems();
    int shared = Stems.shared(lines.get(i).stems(), stems);
    return shared >= 2 && shared * 3 >= stems.size();
  }

  private void paragraph(int i) {
    Line line = lines.get(i);
    boolean article =
        switch (place) {
          case ARTICLE -> true;
          case EDGE, POINTER -> topic.paragraphs() == 0 || !isAnnounced(i);
          case BOX -> topic.paragraphs() == 0 || resumes(line);
          case OTHER -> returns(line);
        };
    if (article) {
      keepSubheading(line);
      place = Place.ARTICLE;
      topic.add(line);
    } else {
      leave();
      place = Place.OTHER;
      dropAsOther(i);
    }
  }

  /** Whether a headline behind the furniture led to this text, which is not about the article's. */
  private boolean isAnnounced(int i) {
    Line line = lines.get(i);
    Set<String> stems = line.stems();
    boolean announced =
        waiting.stream().anyMatch(w -> Stems.shared(lines.get(w).stems(), stems) >= 2);
    boolean strange =
        line.isTeaser() || (!Connectives.open(line) && newStory.isStrange(i, STRANGE));
    return announced && strange && topic.paragraphs() > 1;
  }

  private boolean resumes(Line line) {
    Set<String> stems = line.stems();
    double share = topic.share(stems);
    waiting.forEach(i -> others.addAll(lines.get(i).stems()));
    boolean own = share >= MUCH && share > 2 * Stems.share(stems, others);
    return !line.isTeaser() && ((Connectives.open(line) && share >= SOME) || own);
  }

  private boolean returns(Line line) {
    Set<String> stems = line.stems();
    double share = topic.share(stems);
    return !line.isTeaser()
        && Connectives.open(line)
        && share >= MUCH
        && share > 2 * Stems.share(stems, others);
  }

  private void dropAsOther(int i) {
    others.addAll(lines.get(i).stems());
    draft.drop(i, Reason.OTHER_STORY);
  }

  /** The article goes on: what waited stays behind furniture, and of a list a subheading only. */
  private void keepSubheading(Line next) {
    if (place != Place.EDGE && !waiting.isEmpty()) {
      Line last = lines.get(waiting.get(waiting.size() - 1));
      boolean near = last.spaced() || Stems.shared(last.stems(), next.stems()) >= 2;
      if (waiting.size() > 1 && last.words() < FEW_WORDS && near) {
        waiting.remove(waiting.size() - 1);
      }
      leave();
    }
    waiting.clear();
  }

  /** Nothing of the article came behind the lines that waited. */
  private void leave() {
    for (int i : waiting) {
      boolean item = place == Place.EDGE && topic.paragraphs() <= 1 && lines.get(i).hasNumber();
      if (!item) {
        draft.drop(i, place == Place.EDGE ? Reason.NAVIGATION : Reason.PROMOTION);
      }
    }
    waiting.clear();
  }
}
