package io.khulasa.clean;

import io.khulasa.clean.Doubt.Kind;
import io.khulasa.text.AlignedText;
import io.khulasa.text.Rewrite;
import io.khulasa.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that some old PDFs give, glyph by glyph in the order in which they are seen from left to
 * right, become text in the order in which it is read.
 *
 * <p>Only the forms of the letters prove it: three words or more in which every letter joins its
 * neighbours when the word is read from its end, and does not when it is read from its beginning,
 * and no word of which the opposite is true. A mark that stands on the wrong side of its word is
 * against it. Only lines without ordinary Arabic letters are turned. A line is changed as a whole,
 * so that a sentence in it points back at the whole line.
 */
final class VisualOrder implements CharacterRule {
  private static final int LEAST_WORDS = 3;
  private static final String MARKS = ".،,؛;:؟?!";

  @Override
  public AlignedText apply(String text) {
    Evidence evidence = Evidence.of(text);
    Rewrite rewrite = new Rewrite(text);
    if (evidence.isProof()) {
      for (Span line : evidence.lines) {
        rewrite.keepTo(line.start()).replaceTo(line.end(), VisualLine.logical(line.in(text)));
      }
    }
    return rewrite.finish();
  }

  /** Lines that may be turned and may be not. */
  static List<Doubt> doubts(String text) {
    Evidence evidence = Evidence.of(text);
    return evidence.turned > 0 && !evidence.isProof()
        ? List.of(new Doubt(Span.cover(evidence.lines), Kind.REVERSED))
        : List.of();
  }

  /** What the words and marks of a text's lines of presentation forms say. */
  private static final class Evidence {
    private final String text;
    private final List<Span> lines = new ArrayList<>();
    private int turned;
    private int straight;

    private Evidence(String text) {
      this.text = text;
    }

    static Evidence of(String text) {
      Evidence evidence = new Evidence(text);
      int end;
      for (int start = 0; start < text.length(); start = end + 1) {
        int feed = text.indexOf('\n', start);
        end = feed < 0 ? text.length() : feed;
        evidence.look(start, end);
      }
      return evidence;
    }

    boolean isProof() {
      return turned >= LEAST_WORDS && straight == 0;
    }

    private void look(int start, int end) {
      boolean forms = false;
      for (int i = start; i < end; i++) {
        char character = text.charAt(i);
        if (Character.isLetter(character) && '\u0620' <= character && character <= '\u06FF') {
          return;
        }
        forms |= JoiningForm.of(character) != null;
      }
      if (forms) {
        lines.add(new Span(start, end));
        lookAtWords(start, end);
      }
    }

    private void lookAtWords(int start, int end) {
      int wordEnd;
      for (int i = start; i < end; i = Math.max(i + 1, wordEnd)) {
        wordEnd = i;
        while (wordEnd < end && JoiningForm.of(text.charAt(wordEnd)) != null) {
          wordEnd++;
        }
        boolean whole = (i == start || !isFormAt(i - 1)) && (wordEnd == end || !isFormAt(wordEnd));
        if (wordEnd > i && whole) {
          lookAtWord(i, wordEnd, start, end);
        }
      }
    }

    private boolean isFormAt(int at) {
      return PresentationForms.isForm(text.charAt(at));
    }

    private void lookAtWord(int from, int to, int start, int end) {
      boolean forward = joins(from, to, 1);
      boolean backward = joins(to - 1, from - 1, -1);
      if (forward != backward) {
        turned += backward ? 1 : 0;
        straight += forward ? 1 : 0;
      }
      boolean markBehind = to < end && MARKS.indexOf(text.charAt(to)) >= 0;
      boolean spaceBefore = from == start || text.charAt(from - 1) == ' ';
      straight += markBehind && spaceBefore && isSpaceOrEnd(to + 1, end) ? 1 : 0;
    }

    private boolean isSpaceOrEnd(int at, int end) {
      return at == end || text.charAt(at) == ' ';
    }

    /** Whether each letter joins its neighbours, read in this direction. */
    private boolean joins(int from, int to, int direction) {
      boolean joined = false;
      for (int i = from; i != to; i += direction) {
        JoiningForm form = JoiningForm.of(text.charAt(i));
        if (form == null || form.joinsBefore() != joined) {
          return false;
        }
        joined = form.joinsAfter();
      }
      return !joined;
    }
  }
}
