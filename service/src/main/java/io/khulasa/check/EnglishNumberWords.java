package io.khulasa.check;

import io.khulasa.check.NumberToken.Part;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** English number words. */
final class EnglishNumberWords implements NumberLexicon {

  private static final Set<String> PERCENT = Set.of("percent", "percentage", "pct");
  private static final Set<String> PASSED_OVER = Set.of("a", "an", "of");
  private static final Map<String, NumberToken> WORDS = new HashMap<>();
  private static final Map<String, NumberToken> AFTER_DIGITS = new HashMap<>();

  static {
    count(Part.UNIT, 1, 1, "one two three four five six seven eight nine");
    count(
        Part.TEEN,
        10,
        1,
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
    count(Part.TENS, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety");
    count(Part.HINT, 1, 1, "first second third fourth fifth sixth seventh eighth ninth");
    count(
        Part.HINT,
        10,
        1,
        "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
            + " nineteenth");
    count(
        Part.HINT,
        20,
        10,
        "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth");
    count(
        Part.HINT, 20, 10, "twenties thirties forties fifties sixties seventies eighties nineties");
    count(Part.HINT, 1, 1, "once twice thrice");
    count(Part.HINT, 1, 1, "single double triple quadruple");
    count(Part.HINT, 2, 1, "doubled tripled quadrupled");
    count(Part.HINT, 2, 1, "twofold threefold fourfold");
    count(Part.HINT, 2, 0, "both pair couple halves");
    count(Part.HINT, 3, 0, "thirds trio triplets");
    count(Part.HINT, 4, 0, "quarters quarterly");
    count(Part.HINT, 10, 0, "tens decade decades tenfold");
    count(Part.HINT, 12, 0, "dozens");
    put(Part.SCALE, "12", "dozen");
    count(Part.HINT, 100, 0, "hundreds century centuries hundredth");
    count(Part.HINT, 1_000, 0, "thousands millennium millennia");
    count(Part.HINT, 1_000_000, 0, "millions");
    count(Part.HINT, 0, 0, "zero nil none no");
    put(Part.HUNDRED, "100", "hundred");
    put(Part.SCALE, "1000", "thousand");
    put(Part.SCALE, "1000000", "million");
    put(Part.SCALE, "1000000000", "billion");
    put(Part.SCALE, "1000000000000", "trillion");
    put(Part.FRACTION, "0.5", "half");
    put(Part.FRACTION, "0.25", "quarter");
    // Metres are written like millions, and 4k is a kind of screen.
    AFTER_DIGITS.put("k", NumberToken.unsure(Part.SCALE, "1000"));
    AFTER_DIGITS.put("m", NumberToken.unsure(Part.SCALE, "1000000"));
    AFTER_DIGITS.put("mn", NumberToken.word(Part.SCALE, "1000000"));
    AFTER_DIGITS.put("bn", NumberToken.word(Part.SCALE, "1000000000"));
    AFTER_DIGITS.put("tn", NumberToken.word(Part.SCALE, "1000000000000"));
    AFTER_DIGITS.put("trn", NumberToken.word(Part.SCALE, "1000000000000"));
  }

  private static void count(Part part, int from, int step, String words) {
    int value = from;
    for (String word : words.split(" ", -1)) {
      put(part, Integer.toString(value), word);
      value += step;
    }
  }

  private static void put(Part part, String value, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.put(word, NumberToken.word(part, value));
    }
  }

  @Override
  public @Nullable NumberToken token(String word, String previous, boolean afterDigits) {
    String folded = word.toLowerCase(Locale.ROOT);
    if (PERCENT.contains(folded) || (folded.equals("cent") && previous.equals("per"))) {
      return NumberToken.PERCENT;
    }
    NumberToken token = afterDigits ? AFTER_DIGITS.get(folded) : WORDS.get(folded);
    boolean ending = afterDigits && Set.of("st", "nd", "rd", "th", "s").contains(folded);
    if (token != null || ending || PASSED_OVER.contains(folded)) {
      return token;
    }
    int roman = RomanNumeral.value(word);
    return roman > 0 ? NumberToken.unsure(Part.HINT, Integer.toString(roman)) : NumberToken.OTHER;
  }

  @Override
  public boolean isAnd(String word) {
    return word.equals("and");
  }

  @Override
  public boolean isParticle(String letters) {
    return false;
  }

  @Override
  public boolean unitsFirst() {
    return false;
  }
}
