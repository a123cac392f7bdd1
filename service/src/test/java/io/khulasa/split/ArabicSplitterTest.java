package io.khulasa.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.split.Sentence.Role;
import io.khulasa.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One sentence of ours, or more, for every rule; a bar stands where a new sentence starts. */
final class ArabicSplitterTest {

  private final Splitter splitter = new ArabicSplitter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "وصل الوفد صباحا. | وغادر مساء.",
        "هل عاد الهدوء؟ | لا أحد يعلم! | سننتظر.",
        "ما هذا؟! | لا جواب.",
        "انتهى الاجتماع.| وقال المدير إنه نجح.",
        "هل نجح؟| نعم نجح.",
        "افتتح المعرض؛ وحضره المئات.",
        "قال الوزير: «انتهى الأمر.» | وغادر القاعة.",
        "«انتهى الأمر.»، قال الوزير وغادر.",
        "«أين المفاتيح؟» سأل الحارس زميله.",
        "سأل الحارس: «أين المفاتيح؟» | ولم يجبه أحد.",
        "يعرض برنامج «من يربح السباق؟» كل مساء.",
        "قال: «خسرنا كثيرا. | سنعود أقوى».",
        "قالت: \"تعبنا.\" | وبكت طويلا.",
        "قالت: “تعبنا.” | وبكت طويلا.",
        "قالت ذلك (نقلا عن شاهد.) | وغادرت.",
        "قال الشاهد : « رأيت النار . » | ثم سكت.",
        "وصف القرار بالعادل (؟) رغم الاحتجاج.",
        "استقبل د. سامي ضيوفه. | وشكرهم.",
        "حضر أ.د. وليد حماد وم. رنا سالم الحفل.",
        "حكمت المحكمة على «ع. ح. س» بالسجن.",
        "نقلت أ.ف.ب. عن مصدر قوله ذلك.",
        "نشرتها أ.ب. | وأكدها شهود.",
        "بُني المعبد سنة 300 ق.م. | واكتشف حديثا.",
        "باعوا القمح والشعير إلخ. | وعادوا.",
        "يقع الدليل في ص. 12 من الكتاب.",
        "زار Mr. Smith القاهرة مع Dr. J. K. Brown أمس.",
        "تعمل في U.S. Steel منذ سنوات.",
        "المباراة Reds vs. Blues انتهت.",
        "ارتفع المؤشر 3.5 في المئة. | ثم هبط.",
        "بلغ عددهم 12.000 نسمة.",
        "يبدأ العرض عند 11.20 ليلا.",
        "وقع العقد في 12.5.2024 بالرباط.",
        "كان ذلك في عام 2017. | وتغير الكثير.",
        "كان ذلك عام 2017.| وتغير الكثير.",
        "زوروا www.example.com/a?b=c للتفاصيل.",
        "راسلوا news@example.com. | سنرد عليكم.",
        "نشرت العربية.نت الخبر.",
        "عاد... ثم سكت من جديد.",
        "قال إنه… لا يدري.",
        "1. افتح الباب.",
        "١. افتح الباب. | ٢. ادخل.",
        "خرج في الدقيقة 12. | ودخل زميله.",
        "تصدر وسم #عاد_الفريق. | وانتشر بسرعة.",
        "عاد الفريق. | #رياضة",
        "انتهى النص. ***",
        "... وعاد الرجل.",
        "زار معرض Old Town vs. new City أمس.",
        "العرض عند 9 م. | الدخول مجاني."
      })
  void endsSentencesWhereTheyEnd(String marked) {
    String text = marked.replace("| ", "").replace("|", "");
    String[] expected = marked.split("\\|", -1);
    assertThat(words(text))
        .containsExactlyElementsOf(List.of(expected).stream().map(String::strip).toList());
  }

  @Test
  void joinsLinesThatWereWrapped() {
    String text =
        """
        أعلنت البلدية أمس أنها ستغلق الجسر القديم أمام السيارات ابتداء من الشهر
        المقبل وحتى نهاية العام لإجراء إصلاحات واسعة. وقالت إن المشاة والدراجات
        يستطيعون العبور طوال هذه المدة من دون أي عائق يذكر.

        وأضافت أن الكلفة كبيرة.
        """;
    List<Sentence> sentences = splitter.split(text, null);
    assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 0, 1);
    assertThat(sentences.get(0).text(text))
        .endsWith("من الشهر المقبل وحتى نهاية العام لإجراء إصلاحات واسعة.");
  }

  @Test
  void leavesUnwrappedLinesApart() {
    String text =
        """
        الجسر القديم مغلق حتى نهاية العام
        أعلنت البلدية أمس أنها ستغلق الجسر القديم أمام السيارات ابتداء من الشهر المقبل وحتى نهاية العام لإجراء إصلاحات واسعة فيه.
        وأضافت أن الكلفة كبيرة.
        متى يعود؟
        لم تحدد البلدية يوما.""";
    List<Sentence> sentences = splitter.split(text, null);
    assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 1, 2, 3, 4);
    assertThat(sentences)
        .extracting(Sentence::role)
        .containsExactly(Role.HEADING, Role.BODY, Role.BODY, Role.HEADING, Role.BODY);
  }

  @Test
  void leavesAHeadlineAboveAShortSentence() {
    String text = "الجسر القديم مغلق حتى نهاية العام\nقالت البلدية إن الكلفة كبيرة.";
    assertThat(splitter.split(text, null))
        .extracting(Sentence::role)
        .containsExactly(Role.HEADING, Role.BODY);
  }

  @Test
  void joinsALineThatEndsInAComma() {
    assertThat(words("وصل الرئيس،\nوغادر الوزير.")).hasSize(1);
  }

  @Test
  void aTitleIsOneSentenceAndOneParagraph() {
    String text = "افتتاح الجسر... هل ينتهي الزحام؟ سؤال اليوم\nوصل الوزير. وقص الشريط.";
    Span title = new Span(0, text.indexOf('\n'));
    List<Sentence> sentences = splitter.split(text, title);
    assertThat(sentences)
        .extracting(Sentence::role)
        .containsExactly(Role.TITLE, Role.BODY, Role.BODY);
    assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 1, 1);
    assertThat(sentences.get(0).span()).isEqualTo(title);
  }

  @Test
  void aListHasNoHeadings() {
    String text = "خبز\nجبن\nزيت\nتمر\nشاي\nانتهت القائمة.";
    assertThat(splitter.split(text, null)).extracting(Sentence::role).containsOnly(Role.BODY);
  }

  @Test
  void aLonelyLineIsText() {
    assertThat(splitter.split("صباح الخير", null))
        .containsExactly(new Sentence(new Span(0, 10), 0, Role.BODY));
  }

  @Test
  void nothingHasNoSentences() {
    assertThat(splitter.split("", null)).isEmpty();
    assertThat(splitter.split(" \n\n\t ", new Span(0, 1))).isEmpty();
  }

  private List<String> words(String text) {
    return splitter.split(text, null).stream().map(s -> s.text(text)).toList();
  }
}
