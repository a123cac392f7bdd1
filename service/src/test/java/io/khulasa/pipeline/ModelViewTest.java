package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ModelViewTest {

  @Test
  void tatweelInsideWordsGoes() {
    assertThat(ModelView.of("مـــرحـبـًا")).isEqualTo("مرحبًا");
    assertThat(ModelView.of("1445 هـ لـ«نص» الـ30 ـــ")).isEqualTo("1445 هـ لـ«نص» الـ30 ـــ");
  }

  @Test
  void vowelMarksShaddaAndSukunGo() {
    assertThat(ModelView.of("قُتِلَ المُعَلِّمُ في مَدْرَسةٍ هٰذا بيتٌ"))
        .isEqualTo("قتل المعلم في مدرسة هذا بيت");
  }

  @Test
  void tanweenFathAndTheHamzaStay() {
    assertThat(ModelView.of("شكرًا جدّاً أؤئإآ ل\u0654")).isEqualTo("شكرًا جداً أؤئإآ ل\u0654");
  }

  @Test
  void digitsBecomeWesternWithTheirSeparators() {
    assertThat(ModelView.of("١٬٢٥٠ و٣٫٥٪ و۴۵۶ و12.5%")).isEqualTo("1,250 و3.5% و456 و12.5%");
    assertThat(ModelView.of("24,1% و٣٫٥ و3,25")).isEqualTo("24.1% و3.5 و3.25");
    assertThat(ModelView.of("1,250 و1,250,000 و1,2,3 و5, 6"))
        .isEqualTo("1,250 و1,250,000 و1,2,3 و5, 6");
    assertThat(ModelView.of("نص٫ نص٬")).isEqualTo("نص٫ نص٬");
  }

  @Test
  void otherLettersAndMarksStay() {
    String text = "قال: «نعم»، ثم… هل؟ e\u0301 ½ BBC";
    assertThat(ModelView.of(text)).isEqualTo(text);
  }
}
