package io.khulasa.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.khulasa.check.Flag.Kind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SentenceChecksTest {

  private final SentenceChecks checks = new SentenceChecks();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "وصل الوفد إلى المدينة صباح اليوم; The delegation reached the city this morning.",
        "كلفته مليون دولار; It cost $1 million",
        "كلفته مليون ريال; It cost a million rials",
        "بلغت أرباحه مليار ين; Its profit was a billion yen",
        "هبطت الليرة السورية; The Syrian pound fell",
        "جلس بين أخويه; He sat between his brothers",
        "بلغت كلفته 475 يورو; It cost EUR475",
        "فاز ريال مدريد; Real Madrid won",
        "قال: لا لا لا; He said: no, no, no",
        "هههههههههههه; Hahahaha",
        "2026; 2026",
        "...; …"
      })
  void findNothingWrongWithAGoodSentence(String source, String target) {
    assertThat(checks.check(source, target)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "وصل الوفد; ; EMPTY",
        "وصل الوفد; ...; EMPTY",
        "وصل الوفد; وصل الوفد; UNTRANSLATED",
        "وصل الوفد; The delegation arrived وصل today; UNTRANSLATED",
        "وصل الوفد اليوم; The man and the man and the man and the man came; LOOP",
        "وصل الوفد اليوم; It is very very very very big here; LOOP",
        "وصل الوفد اليوم إلى العاصمة للقاء رئيس الوزراء; the king of spain met the king of spain who saw the king of spain and the king of spain; LOOP",
        "وصل الوفد اليوم; Aaaaaaaaaaaaaaah; LOOP",
        "كلفته مليون درهم; It cost a million dinars; CURRENCY",
        "كلفته مليون يورو; It cost a million; CURRENCY",
        "كلفته كثيرا; It cost many $; CURRENCY",
        "وصل 20 رجلا; Men arrived; NUMBER"
      })
  void nameWhatIsWrong(String source, @Nullable String target, Kind kind) {
    assertThat(checks.check(source, target == null ? "" : target))
        .extracting(Flag::kind)
        .isNotEmpty()
        .containsOnly(kind);
  }

  @Test
  void weighTheLength() {
    String source = "وصل الوفد إلى المدينة صباح اليوم والتقى عددا من سكانها. ".repeat(4);
    String target = "The delegation reached the city today and met some of its people. ";
    assertThat(checks.check(source, target)).extracting(Flag::kind).containsExactly(Kind.LENGTH);
    assertThat(new LengthCheck().check(source, target.repeat(4))).isEmpty();
    assertThat(new LengthCheck().check(source, target.repeat(9))).hasSize(1);
  }

  @Test
  void tellTheMissingNumbers() {
    assertThat(checks.missing("دفع 20 من 35 عضوا", "20 members paid")).containsExactly("35");
  }

  static List<String> hostile() {
    return List.of(
        "1 ".repeat(50_000),
        "مليون و".repeat(20_000),
        "مليون ".repeat(20_000),
        "12.".repeat(50_000),
        "1:1".repeat(50_000),
        "ثلاثة وعشرون ألفا و".repeat(5_000),
        "million and ".repeat(10_000),
        "a ".repeat(50_000),
        "$".repeat(100_000),
        "\ud83d".repeat(100_000),
        "٪".repeat(100_000),
        "و".repeat(100_000));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void takeLittleTimeOnHostileText(String text) {
    assertThat(assertTimeout(Duration.ofSeconds(10), () -> checks.check(text, text))).isNotNull();
  }
}
