package io.khulasa.clean;

import static io.khulasa.clean.LineEvidence.holds;

import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How a line looks by itself: its length, its end, its marks and figures. */
final class ShapeEvidence {
  private static final int LONG_WORD = 14;
  private static final Pattern WIDE_GAP = Pattern.compile("\\S {2,}\\S");
  private static final String BULLETS = "-–•*▪·◦●■";
  private static final String QUOTES = "«\"“";

  private ShapeEvidence() {}

  static void addTo(Map<String, LineEvidence> all) {
    all.put("shape.words", (s, i) -> Math.min(80, s.line(i).words()));
    all.put("shape.full-stop", of(line -> line.hasFullStop() && !line.isTeaser()));
    all.put("shape.question", of(line -> line.isTerminated() && !line.hasFullStop()));
    all.put("shape.teaser", of(Line::isTeaser));
    all.put("shape.colon-end", of(line -> line.text().endsWith(":")));
    all.put("shape.colon", of(line -> line.has(":")));
    all.put("shape.goes-on", of(Connectives::open));
    all.put("shape.quoted", of(line -> QUOTES.indexOf(line.text().charAt(0)) >= 0));
    all.put("shape.figures", (s, i) -> share(s.line(i), Token::isNumber));
    all.put("shape.marks", (s, i) -> marks(s.line(i)));
    all.put("shape.numbered", of(ShapeEvidence::isNumbered));
    all.put("shape.bullet", of(line -> BULLETS.indexOf(line.text().charAt(0)) >= 0));
    all.put("shape.bars", (s, i) -> bars(s.line(i)));
    all.put("shape.wide-gap", of(line -> WIDE_GAP.matcher(line.text()).find()));
    all.put("shape.signs", of(line -> holdsSign(line.text())));
    all.put("shape.glued", of(ShapeEvidence::isGlued));
    all.put("shape.bracketed-end", of(line -> line.text().endsWith(")")));
    all.put("shape.bracketed", of(line -> line.text().startsWith("(")));
    all.put("shape.latin", (s, i) -> share(s.line(i), ShapeEvidence::isLatin));
    all.put("shape.sentences", (s, i) -> sentences(s.line(i)));
  }

  private static LineEvidence of(Predicate<Line> statement) {
    return (survey, line) -> holds(statement.test(survey.line(line)));
  }

  private static double share(Line line, Predicate<Token> kind) {
    int words = line.words();
    return words == 0 ? 0 : (double) line.tokens().stream().filter(kind).count() / words;
  }

  private static double marks(Line line) {
    return 1 - (double) line.words() / line.tokens().size();
  }

  private static boolean isNumbered(Line line) {
    return line.tokens().get(0).isNumber() && line.tokens().get(0).end() <= 2;
  }

  private static double bars(Line line) {
    long bars = line.tokens().stream().filter(t -> t.is("|") || t.is("›") || t.is(">")).count();
    return Math.min(4, bars);
  }

  private static boolean holdsSign(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL);
  }

  private static boolean isGlued(Line line) {
    return line.tokens().stream()
        .anyMatch(t -> t.word().length() >= LONG_WORD && !isLatin(t) && !t.isNumber());
  }

  private static boolean isLatin(Token token) {
    boolean word = token.isWord() && !token.isNumber() && !token.word().isEmpty();
    return word && token.word().charAt(0) < 'ʰ';
  }

  /** How many sentences end inside of the line, at most 5. */
  private static double sentences(Line line) {
    long stops = line.tokens().stream().filter(t -> t.is(".") || t.is("؟") || t.is("!")).count();
    return Math.min(5, stops);
  }
}
