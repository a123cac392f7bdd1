package io.khulasa.check;

import io.khulasa.check.NumberToken.Part;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Arabic number words in every gender and case, with the particles that are written together with
 * them: و ف ب ل ك and the article. Vowel marks and the forms of alef and teh marbuta are folded.
 */
final class ArabicNumberWords implements NumberLexicon {

  private static final Set<String> PARTICLES =
      Set.of("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "ول", "وب", "لل", "ولل", "وبال");

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
    put(Part.TENS, "60", "ستون ستين");
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
    put(Part.HINT, "1", "اول اولي حادي");
    put(Part.HINT, "2", "ثاني ثانيه ثان مرتين ضعف كلا كلتا ثنائي ثنائيه");
    put(Part.HINT, "3", "ثالث ثالثه ثلث ثلثي ثلثا ثلثين ثلاثي ثلاثيه");
    put(Part.HINT, "4", "رابع رابعه ارباع رباعي رباعيه");
    put(Part.HINT, "5", "خامس خامسه خماسي خماسيه اخماس");
    put(Part.HINT, "6", "سادس سادسه سداسي سداسيه");
    put(Part.HINT, "7", "سابع سابعه سباعي سباعيه");
    put(Part.HINT, "8", "ثامن ثامنه");
    put(Part.HINT, "9", "تاسع تاسعه");
    put(Part.HINT, "10", "عاشر عاشره عشرات عقد عقود");
    put(Part.HINT, "12", "دزينه");
    put(Part.HINT, "100", "مئات قرن قرون مئويه");
    put(Part.HINT, "20", "عقدين عشرينات عشرينيات");
    put(Part.HINT, "30", "ثلاثينات ثلاثينيات");
    put(Part.HINT, "40", "اربعينات اربعينيات");
    put(Part.HINT, "50", "خمسينات خمسينيات");
    put(Part.HINT, "60", "ستينات ستينيات");
    put(Part.HINT, "70", "سبعينات سبعينيات");
    put(Part.HINT, "80", "ثمانينات ثمانينيات");
    put(Part.HINT, "90", "تسعينات تسعينيات");
    put(Part.HINT, "0", "صفر");
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
    String folded = fold(word);
    if (folded.endsWith("بالمئه") || folded.endsWith("بالمائه")) {
      return NumberToken.PERCENT;
    }
    boolean hundredth = folded.equals("المئه") || folded.equals("المائه");
    if (hundredth && (previous.equals("في") || previous.equals("فى"))) {
      return NumberToken.PERCENT;
    }
    return lookUp(folded);
  }

  private static NumberToken lookUp(String word) {
    NumberToken whole = WORDS.get(word);
    if (whole != null) {
      return whole;
    }
    boolean joined = word.startsWith("و");
    int at = joined || word.startsWith("ف") ? 1 : 0;
    NumberToken bare = WORDS.get(word.substring(at));
    if (bare == null) {
      bare = WORDS.get(withoutParticle(word.substring(at)));
    }
    if (bare == null) {
      return NumberToken.OTHER;
    }
    return joined ? bare.withJoined() : bare;
  }

  /** Without a preposition, the article, or both. */
  private static String withoutParticle(String word) {
    if (word.startsWith("ال") || word.startsWith("لل")) {
      return word.substring(2);
    }
    if (word.length() < 4 || "بلك".indexOf(word.charAt(0)) < 0) {
      return word;
    }
    return word.startsWith("ال", 1) && !WORDS.containsKey(word.substring(1))
        ? word.substring(3)
        : word.substring(1);
  }

  /** The letters that tell words apart here. */
  static String fold(String word) {
    StringBuilder folded = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      switch (c) {
        case 'أ', 'إ', 'آ', 'ٱ' -> folded.append('ا');
        case 'ة' -> folded.append('ه');
        case 'ى' -> folded.append('ي');
        default -> {
          if (Character.isLetter(c) && c != 'ـ') {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }

  @Override
  public boolean isAnd(String word) {
    return word.equals("و");
  }

  @Override
  public boolean isParticle(String letters) {
    return PARTICLES.contains(letters);
  }

  @Override
  public boolean unitsFirst() {
    return true;
  }
}
