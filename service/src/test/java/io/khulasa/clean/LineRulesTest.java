package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.clean.Dropped.Reason;
import io.khulasa.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One line at a time between two paragraphs of an article, or behind its last one. */
final class LineRulesTest {
  private static final String TITLE = "مجلس المدينة يقر بناء جسر جديد فوق النهر";
  private static final String FIRST =
      "أقر مجلس المدينة، الثلاثاء، بناء جسر جديد فوق النهر بكلفة تبلغ عشرين مليون درهم.";
  private static final String SECOND =
      "وقال رئيس المجلس إن العمل في الجسر سيبدأ في الربيع ويستمر عامين كاملين على الأقل.";

  /** What the rules say of the third line of a page. */
  private static @Nullable Reason verdict(String... lines) {
    Draft draft = new Draft(Page.of(String.join("\n\n", lines)));
    ArticleCleaner.applyRules(draft);
    return draft.reason(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "PROMOTION; شاهد أيضاً: قطار جديد يربط المدينتين",
        "PROMOTION; إقرأ المزيد: كيف تختار بيتك الأول؟",
        "PROMOTION; اقرأ أيضًا | مدرب الصقور يستقيل",
        "PROMOTION; صور من حفل الافتتاح »",
        "NAVIGATION; شارك: فيسبوك تويتر تيليجرام",
        "NAVIGATION; أعجبني · غرّد · أرسل",
        "NAVIGATION; استمع إلى هذا الخبر 02:14",
        "NAVIGATION; سياسة اقتصاد رياضة ثقافة",
        "NAVIGATION; الرئيسيةأخبارسياسةأعمالرياضة",
        "NAVIGATION; استفتاء: من أفضل لاعب في المباراة؟ صوّت الآن",
        "NAVIGATION; -----",
        "CAPTION; النهر كما بدا صباح الثلاثاء (أ.ف.ب)",
        "CAPTION; موقع البناء (تصوير: منى داود)",
        "CAPTION; موقع البناء - رويترز",
        "CAPTION; مصدر الصورة، غيتي",
        "TAGS; #الجسر #النهر",
        "TAGS; كلمات مفتاحية: الجسر، النهر، المجلس",
        "BYLINE; كتبت: هالة رشاد",
        "BYLINE; «المدى اليومي» (سولمار)",
        "BYLINE; تاريخ النشر: 14 مارس 2026",
        "OTHER_SCRIPT; Workers at the bridge, on March 14. Lena Okar/Altair",
        "OTHER_SCRIPT; Loading...",
        "NOTICE; جميع الحقوق محفوظة © 2026",
        "NOTICE; تابعونا على واتساب ليصلكم كل جديد",
      })
  void dropsFurnitureBetweenParagraphs(Reason reason, String line) {
    assertThat(verdict(TITLE, FIRST, line, SECOND)).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "والحكم ليس نهائيا.",
        "«شاهدوا بأنفسكم»",
        "اقرأ الملعب قبل أن تلمس الكرة",
        "شاهد الجميع ما حدث.",
        "كم كان وزنه؟",
        "أوروبا",
        "رياضة",
        "14:30",
        "السبت 14 مارس 2026",
        "الأهداف: نونيز (12 من ركلة جزاء، 78) وبوعزة (27)",
        "1- الطماطم: 14 جنيها",
        "وتصدر وسم #الجسر قائمة الأكثر تداولا",
        "تصويب: ورد في نسخة سابقة أن الكلفة عشرة ملايين.",
        "انضم إلى المجلس ثلاثة أعضاء جدد.",
        "المصدر الأول للدخل هو السياحة",
        "قال الوزير (في إشارة إلى رويترز) إن الخبر صحيح.",
        "لندن (رويترز) - قالت الشركة إنها ستبني المصنع في العام المقبل بعد موافقة المجلس.",
      })
  void keepsLinesOfTheArticle(String line) {
    assertThat(verdict(TITLE, FIRST, line, SECOND)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"أوروبا", "الأخبار / العالم / آسيا", "14 مارس 2026 - 10:45", "منذ 3 ساعات"})
  void dropsLabelsBehindTheText(String line) {
    assertThat(verdict(FIRST, SECOND, line)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "كلفته عشرون مليونا. #الجسر #النهر ; #الجسر #النهر",
        "بلغت الكلفة شارك الخبر على واتساب عشرين مليون درهم. ; شارك الخبر على واتساب",
        "قال الرئيس، موقع الجسر - صورة أرشيفية إن العمل سيبدأ. ; موقع الجسر - صورة أرشيفية",
        "قال الرئيس شاهد | لحظة وضع حجر الأساس وإن العمل سيبدأ. ; شاهد | لحظة وضع حجر الأساس",
        "سيبدأ العمل في الربيع المقبل. (رويترز) ; (رويترز)",
        "اقرأ أيضا: ارتفاع أسعار الأدوية في الأسواق وأوضح الرئيس أن العمل سيبدأ في الربيع"
            + " المقبل. ; اقرأ أيضا: ارتفاع أسعار الأدوية في الأسواق",
      })
  void cutsFurnitureOutOfALine(String line, String cut) {
    Draft draft = new Draft(Page.of(String.join("\n\n", TITLE, FIRST, line, SECOND)));
    draft.cut(ArticleCleaner.CUTS);
    assertThat(draft.cuts(2)).extracting(part -> part.span().in(line)).containsExactly(cut);
    assertThat(draft.cuts(1)).isEmpty();
  }

  @Test
  void aRepeatedHeadlineStaysOnceAndIsTheTitle() {
    String page = String.join("\n\n", TITLE, TITLE, FIRST, SECOND);
    Article article = new ArticleCleaner().clean(page);
    assertThat(article.title()).isEqualTo(new Span(0, TITLE.length()));
    assertThat(article.dropped()).extracting(Dropped::reason).containsExactly(Reason.REPEATED);
  }

  @Test
  void linesThatTouchedOnThePageStayTogether() {
    Article article = new ArticleCleaner().clean(TITLE + "\n\n\n" + FIRST + "\r\n" + SECOND);
    assertThat(article.text().text()).isEqualTo(TITLE + "\n\n" + FIRST + "\n" + SECOND);
  }

  @Test
  void aTextWithoutHeadlineHasNoTitle() {
    assertThat(new ArticleCleaner().clean((FIRST + "\n\n" + SECOND + "\n\n").repeat(3)).title())
        .isNull();
    assertThat(new ArticleCleaner().clean(FIRST + "\n" + SECOND).title()).isNull();
    assertThat(new ArticleCleaner().clean(TITLE).text().text()).isEqualTo(TITLE);
  }
}
