package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.LanguageShares.Language;
import org.junit.jupiter.api.Test;

final class LanguageSharesTest {

  @Test
  void arabicIsArabic() {
    assertThat(language("أعلنت الحكومة افتتاح مستشفى في العاصمة")).isEqualTo(Language.ARABIC);
  }

  @Test
  void harakatDoNotHideTheArticle() {
    LanguageShares shares = LanguageShares.of("اَلْبَيْتُ الكبير");

    assertThat(shares.words()).isEqualTo(2);
    assertThat(shares.definite()).isEqualTo(2);
  }

  @Test
  void persianIsNotArabic() {
    assertThat(language("دولت ایران اعلام کرد که بیمارستان جدیدی در پایتخت گشایش می‌یابد"))
        .isEqualTo(Language.PERSIAN_OR_URDU);
  }

  @Test
  void persianTypedWithArabicLettersIsNotArabic() {
    assertThat(language("دولت اعلام كرد كه اين بيمارستان براي مردم شهر ساخته شده است"))
        .isEqualTo(Language.PERSIAN_OR_URDU);
  }

  @Test
  void pashtoAndKurdishAreNotArabic() {
    assertThat(language("حکومت وویل چې په پلازمېنه کې نوی روغتون پرانیستل شو"))
        .isEqualTo(Language.PERSIAN_OR_URDU);
    assertThat(language("حکومەت ڕایگەیاند کە نەخۆشخانەیەکی نوێ لە پایتەخت کرایەوە"))
        .isEqualTo(Language.PERSIAN_OR_URDU);
  }

  @Test
  void dialectIsArabic() {
    assertThat(language("مش عارف ليه الناس دي كلها واقفة كده من غير ما حد يتكلم"))
        .isEqualTo(Language.ARABIC);
    assertThat(language("شو بدك تعمل هلق وين رايح بعد الشغل")).isEqualTo(Language.ARABIC);
  }

  @Test
  void urduIsNotArabic() {
    assertThat(language("حکومت نے دارالحکومت میں ایک نئے ہسپتال کا افتتاح کیا ہے"))
        .isEqualTo(Language.PERSIAN_OR_URDU);
  }

  @Test
  void arabicFromPersianKeyboardIsArabic() {
    assertThat(language("أعلنت الحکومة فی العاصمة افتتاح المستشفی الجدید"))
        .isEqualTo(Language.ARABIC);
  }

  @Test
  void foreignNameLeavesArabicArabic() {
    assertThat(language("افتتحت شركة پورشه فرعها الجديد في المدينة الساحلية أمس"))
        .isEqualTo(Language.ARABIC);
  }

  @Test
  void latinIsEnglish() {
    assertThat(language("The ministry said 3 hospitals open")).isEqualTo(Language.ENGLISH);
  }

  @Test
  void neitherIsUnknown() {
    assertThat(language("Правительство сообщило")).isEqualTo(Language.UNKNOWN);
    assertThat(language("12 :: 34 \uD800")).isEqualTo(Language.UNKNOWN);
    assertThat(language("")).isEqualTo(Language.UNKNOWN);
  }

  @Test
  void sharesAreToldInPercent() {
    assertThat(LanguageShares.of("abc د").describe())
        .isEqualTo(
            "of its 4 letters 25 % are Arabic, 0 % Persian or Urdu, 75 % Latin and 0 % others");
    assertThat(LanguageShares.of("12").describe()).isEqualTo("it holds no letters");
  }

  @Test
  void presentationFormsAreArabic() {
    assertThat(LanguageShares.holdsArabic("x \uFEDF")).isTrue();
    assertThat(LanguageShares.holdsArabic("x، ١")).isFalse();
  }

  private static Language language(String text) {
    return LanguageShares.of(text).language();
  }
}
