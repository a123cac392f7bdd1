package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.clean.Doubt.Kind;
import io.khulasa.text.AlignedText;
import io.khulasa.text.Span;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MojibakeTest {
  private static final Charset CP1252 = Charset.forName("windows-1252");
  private static final Charset CP1256 = Charset.forName("windows-1256");

  private static final String ARTICLE =
      "قالت بلدية المدينة إن الجسر الجديد سيُفتح يوم الأحد، وإن كلفته بلغت 12 مليون دينار.\n"
          + "وأضافت في بيانها: «العمل مستمر» حتى نهاية العام؛ هل من جديد؟";

  /**
   * Bytes in one charset read in another; what the other lacks becomes a control, as browsers do.
   */
  private static String misread(String text, Charset written, Charset read) {
    StringBuilder result = new StringBuilder();
    for (byte b : text.getBytes(written)) {
      char character = new String(new byte[] {b}, read).charAt(0);
      result.append(character == '\uFFFD' ? (char) (b & 0xFF) : character);
    }
    return result.toString();
  }

  private static String read(String text) {
    return Characters.READ.apply(text).text();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, windows-1252",
    "UTF-8, ISO-8859-1",
    "UTF-8, windows-1256",
    "windows-1256, windows-1252"
  })
  void anArticleIsReadBack(String written, String read) {
    String misread = misread(ARTICLE, Charset.forName(written), Charset.forName(read));
    assertThat(misread).isNotEqualTo(ARTICLE);
    assertThat(read(misread)).isEqualTo(ARTICLE);
    assertThat(new CharacterCleaner().clean(misread).doubts()).isEmpty();
  }

  static List<LabelledPage> written() {
    return Stream.of(LabelledPage.seeds(), LabelledPage.in("exact"), LabelledPage.in("tuned"))
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("written")
  void everyWrittenPageIsReadBackAndIsLeftAloneWhenReadRight(LabelledPage page) {
    String text = page.text();
    for (Misreading misreading : Misreading.values()) {
      assertThat(new Mojibake(misreading).apply(text).text()).isEqualTo(text);
    }
    assertThat(new CharacterCleaner().clean(text).doubts()).isEmpty();
    repairs(text, StandardCharsets.UTF_8, CP1252, Misreading.UTF8_AS_LATIN);
    repairs(text, StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, Misreading.UTF8_AS_LATIN);
    repairs(text, StandardCharsets.UTF_8, CP1256, Misreading.UTF8_AS_ARABIC);
    repairsMost(page.name(), new String(text.getBytes(CP1256), CP1256));
  }

  /** Of CP1256 a word of one or two letters on a line of Latin words stays as it is. */
  private static void repairsMost(String name, String text) {
    String misread = misread(text, CP1256, CP1252);
    String repaired = new Mojibake(Misreading.ARABIC_AS_LATIN).apply(misread).text();
    assertThat(repaired).hasSameSizeAs(text);
    long wrong =
        IntStream.range(0, text.length()).filter(i -> text.charAt(i) != repaired.charAt(i)).count();
    assertThat(wrong).as(name).isLessThanOrEqualTo(text.length() / 100);
  }

  private static void repairs(String text, Charset written, Charset read, Misreading misreading) {
    String misread = misread(text, written, read);
    assertThat(new Mojibake(misreading).apply(misread).text()).isEqualTo(text);
  }

  @Test
  void oneWordOfUtf8IsEnoughAndPointsBackLetterForLetter() {
    String text = "خبر: Ø§Ù„Ø®Ø¨Ø± هنا";
    AlignedText repaired = Characters.READ.apply(text);
    assertThat(repaired.text()).isEqualTo("خبر: الخبر هنا");
    assertThat(repaired.toOriginal(new Span(7, 8)).in(text)).isEqualTo("Ø®");
    assertThat(repaired.toOriginal(new Span(11, 14)).in(text)).isEqualTo("هنا");
    assertThat(read("خبر ط§ظ„ط®ط¨ط± هنا")).isEqualTo("خبر الخبر هنا");
  }

  @Test
  void quotesAndDashesOfUtf8AreKnownByThemselves() {
    assertThat(read("قال â€œنعمâ€\u009D â€“ نص â€¦")).isEqualTo("قال “نعم” – نص …");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Été à la plage, où l'élève a reçu ça: «naïve» ÉÈÀ œuvre, Noël, çà et là. À Â Ô",
        "Straße, Öl, Äpfel, über, Ärger, größte Übung, ÄÖÜ äöü ß",
        "Året på øya: æ ø å Ø Å Æ, smørbrød, KØ”, ØÆÅ",
        "¿Qué? ¡Niño! Ñ, año, Señor Ibáñez — «olé»",
        "Þetta er íslenskt: ð þ æ ö",
        "وزارت خارجه ایران گفت که می‌خواهد گزارش ژنو را چاپ کند؛ حفظ‌ این خط پیچیده است.",
        "حفظ، وعظ؛ لفظ» ط، ظ… خط – حظ” ط",
        "سعر 5° ± 2، §4 © 2026 ®",
        "ÇáÎÈÑ",
        "Ñ Ö Ü, ÅÄÖ ÅÄÖ ÅÄÖ ÅÄÖ"
      })
  void whatWasReadRightIsLeftAlone(String text) {
    assertThat(read(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Été à la plage, où l'élève a reçu ça: «naïve» ÉÈ À œuvre, Noël, çà et là. À Â Ô",
        "Straße, Öl, Äpfel, über, Ärger, größte Übung, äöü ß",
        "Året på øya: æ ø å Ø Å Æ, smørbrød, KØ”",
        "وزارت خارجه ایران گفت که می‌خواهد گزارش ژنو را چاپ کند؛ حفظ‌ این خط پیچیده است.",
        "حفظ، وعظ؛ لفظ» ط، ظ… خط – حظ” ط"
      })
  void whatWasReadRightIsNoDoubt(String text) {
    assertThat(new CharacterCleaner().clean(text).doubts()).isEmpty();
  }

  @Test
  void frenchBesideMisreadArabicStaysFrench() {
    String line = "Ñ. À l'été, le café de Nîmes était fermé.";
    String expected = ARTICLE + "\n" + line;
    String misread = misread(ARTICLE, CP1256, CP1252) + "\n" + line;
    assertThat(read(misread)).isEqualTo(expected);
  }

  @Test
  void whatCannotBeReadBackIsADoubt() {
    String broken = "قال: Ø§Ù„Ø®Ø¨Ø\nنص عادي\nنص \uFFFD\uFFFD آخر \uFFFD\nÇáÎÈÑ ÇáãÏ";
    Article article = new CharacterCleaner().clean(broken);
    assertThat(article.text().text()).isEqualTo(broken);
    assertThat(article.doubts())
        .extracting(doubt -> doubt.kind() + " " + doubt.span().in(broken))
        .containsExactly("MISREAD Ø§Ù„Ø®Ø¨", "LOST \uFFFD\uFFFD آخر \uFFFD", "MISREAD ÇáÎÈÑ ÇáãÏ");
  }

  @Test
  void garbledFurnitureIsNoDoubtOfTheArticle() {
    String body = "قالت بلدية المدينة إن الجسر الجديد سيفتح يوم الأحد القادم أمام السيارات.";
    String page = "عنوان الخبر عن الجسر\n\n" + body + "\n\nشارك الخبر على \uFFFD\n";
    assertThat(new ArticleCleaner().clean(page).doubts()).isEmpty();
    assertThat(new ArticleCleaner().clean(page.replace("الأحد", "الأ\uFFFDد")).doubts()).hasSize(1);
    String misread = page + "\nØ§Ù„Ø®Ø¨Ø Ø§Ù„Ø®Ø¨Ø Ø§Ù„Ø®Ø¨Ø\n";
    assertThat(new ArticleCleaner().clean(misread).doubts())
        .extracting(Doubt::kind)
        .containsExactly(Kind.MISREAD);
  }

  @Test
  void aWordThatLostABytePartsFromItsNeighbours() {
    String misread = misread(ARTICLE, StandardCharsets.UTF_8, CP1252);
    String broken = misread + " Ø§Ù„Ø®Ø¨Ø";
    Article article = new CharacterCleaner().clean(broken);
    assertThat(article.text().text()).startsWith(ARTICLE).endsWith("Ø§Ù„Ø®Ø¨Ø");
    assertThat(article.doubts()).extracting(Doubt::kind).isEqualTo(List.of(Kind.MISREAD));
  }
}
