package io.khulasa.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of ours: each with a number in one of the many ways to write it. */
final class NumberCheckTest {

  private final NumberCheck check = new NumberCheck();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "وصل 12 عاملا; Twelve workers arrived",
        "وصل ١٢ عاملا; 12 workers arrived",
        "وصل ۱۲ عاملا; 12 workers arrived",
        "زرعوا 1,234 شجرة; They planted 1,234 trees",
        "زرعوا 1.234 شجرة; They planted 1,234 trees",
        "زرعوا ١٬٢٣٤ شجرة; They planted 1234 trees",
        "زرعوا 1 234 شجرة; They planted 1,234 trees",
        "ارتفع 3,5 نقطة; It rose 3.5 points",
        "ارتفع ٣٫٥ نقطة; It rose 3.5 points",
        "ارتفع ۳٫۵ نقطة; It rose 3.5 points",
        "ارتفع ٣،٥ نقطة; It rose 3.5 points",
        "ارتفع بنسبة ٢٥٪; It rose by 25%",
        "ارتفع ٪۲۵; It rose 25 per cent",
        "زرعوا ۱٬۲۳۴٬۵۰۰ شجرة; They planted 1,234,500 trees",
        "في ١٩٨١-٨٧ و١٢/٥/٢٠٢٤; in 1981-87 and on May 12, 2024",
        "عند الساعة ١١:٢٠; at 11:20",
        "ارتفع 7.2 في المئة; It rose 7.2%",
        "ارتفع بنسبة 7.2 بالمائة; It rose by 7.2 per cent",
        "ارتفع %7; It rose 7 percent",
        "بين 20 و30 في المئة; between 20% and 30%",
        "كلفته 1.27 مليار درهم; It cost 1.27 billion dirhams",
        "كلفته 1.27 مليار درهم; It cost 1,270,000,000 dirhams",
        "كلفته 5 ملايين; It cost 5m",
        "كلفته مليوني يورو; It cost two million euros",
        "كلفته مليونين ونصف المليون; It cost 2.5 million",
        "كلفته نصف مليون; It cost half a million",
        "كلفته 12 ألفا و500 درهم; It cost 12,500 dirhams",
        "بين 3 و5 ملايين; between 3 million and 5 million",
        "من 12 ألفا إلى 15 ألفا; from 12,000 to 15,000",
        "حضر ثلاثة وعشرون طالبا; Twenty-three students came",
        "حضر ثلاثة عشر طالبا; 13 students came",
        "حضر مئتان وخمسون طالبا; 250 students came",
        "حضر ثلاثمئة وخمسة طلاب; 305 students came",
        "حضر خمسة آلاف طالب; five thousand students came",
        "حضر بثمانية طلاب; with eight students",
        "حضر مئة وعشرون ألفا; 120,000 came",
        "الثلاثاء والأربعاء والخميس; on Tuesday, Wednesday and Thursday",
        "في تشرين الأول 2019; in October 2019",
        "عند الساعة 11:20; at 11.20",
        "عند الساعة 15:30; at 3:30 p.m.",
        "في 12.5.2024; on May 12, 2024",
        "في القرن التاسع عشر; in the 19th century",
        "في سبعينيات القرن العشرين; in the 1970s",
        "في ثلاثينيات القرن التاسع عشر; in the 1830s",
        "8.9 مليون حاوية قياس 20 قدما; 8.9 million twenty-foot containers",
        "الملك محمد السادس; King Mohammed VI",
        "البابا ليو الرابع عشر; Pope Leo XIV",
        "عند الثالثة والنصف; at 3:30",
        "أسعار أعلى بثلاث نقاط مئوية; prices three percentage points higher",
        "قمة مجموعة السبع; the G7 summit",
        "هجوم السابع من أكتوبر; the attack of October 7",
        "مدينة بئر السبع; the town of Beersheba",
        "ثالث أكبر مصرف; the third-largest bank",
        "الحادي والعشرون من يونيو; June 21st",
        "وصل ستة وعشرون; twenty-six arrived",
        "بلغ سبعمئة وثمانين ألفا; it reached seven hundred and eighty thousand",
        "رفع 2 مليون و300 ألف; it raised 2.3 million",
        "تسعة عشر مليونا; nineteen million",
        "ألفا وخمسمئة عام; 1,500 years",
        "من 1981 إلى 1987; in 1981-87",
        "الدورة الحادية والثلاثون; the thirty-first session",
        "ازداد أربعة أضعاف; it quadrupled",
        "في الدورة 21; at its 21st session",
        "فاز 5-3; a 5–3 win",
        "رحلة من ساعة ونصف; a ride of 1.5 hours",
        "دخلت G20 الاجتماع; the G20 met",
        "لست وحدك; You are not alone",
        "جاء عام2006; It came in 2006",
        "واحد من الناس; one of the people",
        "كتابان; 2 books"
      })
  void raisesNoAlarmForTheSameNumber(String source, String target) {
    assertThat(check.check(source, target)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "وصل 12 عاملا; Workers arrived; 12",
        "كلفته 1.27 مليار; It cost 1.27 million; 1270000000",
        "كلفته 1.27 مليار; It cost 1.27; 1270000000",
        "ارتفع 18.4 في المئة; It rose by 18.4 points; 18.4%",
        "حضر خمسة آلاف; five hundred came; 5000",
        "عند الساعة 11:20; at 11:50; 11:20",
        "عام 1998; in 1989; 1998",
        "وصل ثلاثة رجال; Four men arrived; 3",
        "في السابع من أكتوبر; in October; 7"
      })
  void namesANumberThatIsMissing(String source, String target, String number) {
    assertThat(NumberCheck.missing(source, target)).containsExactly(number);
    assertThat(check.check(source, target))
        .anyMatch(flag -> flag.detail().equals("the translation lacks the number " + number));
  }

  @Test
  void namesANumberThatWasInvented() {
    assertThat(check.check("وصل عمال", "15 workers arrived"))
        .containsExactly(new Flag(Flag.Kind.NUMBER, "the source does not have the number 15"));
  }

  @Test
  void readsAbsurdDigitsAsTheyAreWritten() {
    String digits = "9".repeat(50_000);
    assertThat(check.check("الرقم " + digits, "number " + digits)).isEmpty();
    String odd = "99:99 1.2.3.4.5 ,. ٪٪ 1:2:3 12. 000";
    assertThat(check.check(odd, odd)).isEmpty();
  }
}
