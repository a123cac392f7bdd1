package io.khulasa.check;

import io.khulasa.check.NumberToken.Part;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Arabic number words in every gender and case, with the particles that are written together with
 * them: و ف ب ل ك and the article. Vowel marks and the forms of alef and teh marbuta are folded.
 * The number of a century is a hint only: English may speak of the 1970s.
 */
final class ArabicNumberWords implements NumberLexicon {

  private static final Set<String> PARTICLES =
      Set.of("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "ول", "وب", "لل", "ولل", "وبال");

  /** Places whose names go on with a number: Beersheba, Kiryat Arba. */
  private static final Set<String> PLACES = Set.of("بئر", "كريات");

  private static final Map<String, NumberToken> WORDS = new HashMap<>();

  static {
    put(Part.UNIT, "1", "واحد واحده احد احدي");
    put(Part.UNIT, "2", "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي");
    put(Part.UNIT, "3", "ثلاث ثلاثه");
    put(Part.UNIT, "4", "اربع اربعه");
    put(Part.UNIT, "5", "خمس خمسه");
    put(Part.UNIT, "6", "ست سته");
    put(Part.UNIT, "7", "سبع سبعه");
    put(Part.UNIT, "8", "ثمان ثماني ثمانيه");
    put(Part.UNIT, "9", "تسع تسعه");
    put(Part.TEEN, "10", "عشر عشره");
    put(Part.TENS, "20", "عشرون عشرين");
    put(Part.TENS, "30", "ثلاثون ثلاثين");
    put(Part.TENS, "40", "اربعون اربعين");
    put(Part.TENS, "50", "خمسون خمسين");
    put(Part.TENS, "60", "ستين");
    // A surname and a pillar as well.
    WORDS.put("ستون", NumberToken.unsure(Part.TENS, "60"));
    put(Part.TENS, "70", "سبعون سبعين");
    put(Part.TENS, "80", "ثمانون ثمانين");
    put(Part.TENS, "90", "تسعون تسعين");
    put(Part.HUNDRED, "100", "مئه مائه");
    put(Part.HUNDREDS, "200", "مئتا مئتي مئتان مئتين مائتا مائتي مائتان مائتين");
    hundreds("300", "ثلاث");
    hundreds("400", "اربع");
    hundreds("500", "خمس");
    hundreds("600", "ست");
    hundreds("700", "سبع");
    hundreds("800", "ثمان", "ثماني");
    hundreds("900", "تسع");
    put(Part.SCALE, "1000", "الف الفا الاف");
    put(Part.SCALE, "2000", "الفان الفين الفي");
    put(Part.SCALE, "1000000", "مليون مليونا ملايين");
    put(Part.SCALE, "2000000", "مليونان مليونين مليوني");
    put(Part.SCALE, "1000000000", "مليار مليارا مليارات بليون بليونا بلايين");
    put(Part.SCALE, "2000000000", "ملياران مليارين ملياري");
    put(Part.SCALE, "1000000000000", "تريليون تريليونا تريليونات");
    put(Part.SCALE, "2000000000000", "تريليونان تريليونين تريليوني");
    put(Part.FRACTION, "0.5", "نصف");
    put(Part.FRACTION, "0.25", "ربع");
    put(Part.HINT, "1", "حادي حاديه");
    put(Part.HINT, "3", "ثالث ثالثه");
    put(Part.HINT, "4", "رابع رابعه");
    put(Part.HINT, "5", "خامس خامسه");
    put(Part.HINT, "6", "سادس سادسه");
    put(Part.HINT, "7", "سابع سابعه");
    put(Part.HINT, "8", "ثامن ثامنه");
    put(Part.HINT, "9", "تاسع تاسعه");
    put(Part.HINT, "10", "عاشر عاشره");
    hint("0", "صفر");
    hint("1", "اول اولي");
    hint("2", "ثاني ثانيه ثان مرتين ضعف كلا كلتا ثنائي ثنائيه");
    hint("3", "ثلث ثلثي ثلثا ثلثين ثلاثي ثلاثيه");
    hint("4", "ارباع رباعي رباعيه");
    hint("5", "خماسي خماسيه اخماس");
    hint("6", "سداسي سداسيه");
    hint("7", "سباعي سباعيه");
    hint("10", "عشرات عقد عقود");
    hint("12", "دزينه");
    hint("20", "عقدين عشرينات عشرينيات");
    hint("30", "ثلاثينات ثلاثينيات");
    hint("40", "اربعينات اربعينيات");
    hint("50", "خمسينات خمسينيات");
    hint("60", "ستينات ستينيات");
    hint("70", "سبعينات سبعينيات");
    hint("80", "ثمانينات ثمانينيات");
    hint("90", "تسعينات تسعينيات");
    hint("100", "مئات قرن قرون مئويه");
  }

  private static void hint(String value, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.put(word, NumberToken.unsure(Part.HINT, value));
    }
  }

  private static void put(Part part, String value, String words) {
    for (String word : words.split(" ", -1)) {
      WORDS.put(word, NumberToken.word(part, value));
    }
  }

  private static void hundreds(String value, String... units) {
    for (String unit : units) {
      put(Part.HUNDREDS, value, unit + "مئه " + unit + "مائه");
    }
  }

  @Override
  public @Nullable NumberToken token(String word, String previous, boolean afterDigits) {
    String folded = ArabicWord.fold(word);
    if (folded.endsWith("بالمئه") || folded.endsWith("بالمائه")) {
      return NumberToken.PERCENT;
    }
    boolean hundredth = folded.equals("المئه") || folded.equals("المائه");
    if (hundredth && (previous.equals("في") || previous.equals("فى"))) {
      return NumberToken.PERCENT;
    }
    if (PLACES.contains(ArabicWord.fold(previous))) {
      return NumberToken.OTHER;
    }
    NumberToken token = lookUp(folded);
    BigDecimal value = token.value();
    boolean century =
        ArabicWord.fold(previous).endsWith("قرن") && value != null && !token.is(Part.HINT);
    return century ? new NumberToken(Part.HINT, value, Set.of(), false, false) : token;
  }

  private static NumberToken lookUp(String word) {
    for (String form : ArabicWord.forms(word)) {
      NumberToken token = WORDS.get(form);
      if (token != null) {
        boolean joined = word.startsWith("و") && !form.startsWith("و");
        return joined ? token.withJoined() : token;
      }
    }
    return NumberToken.OTHER;
  }

  @Override
  public boolean isAnd(String word) {
    return word.equals("و");
  }

  @Override
  public boolean isParticle(String letters) {
    return PARTICLES.contains(ArabicWord.fold(letters));
  }

  @Override
  public boolean unitsFirst() {
    return true;
  }
}
