package io.khulasa.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of any page, random ones and those that people wrote. */
final class CleanerPropertiesTest {
  private final Cleaner pages = new ArticleCleaner();
  private final Cleaner characters = new CharacterCleaner();

  @Provide
  Arbitrary<String> any() {
    return NastyText.any();
  }

  @Provide
  Arbitrary<String> plain() {
    return NastyText.plain();
  }

  @Property(tries = 10_000, seed = "41")
  void noPageBreaksTheCleanerOrTheSplitter(@ForAll("any") String page) {
    Accounting found = new Accounting(page, pages.clean(page));
    found.offsetsHold();
    found.sentencesCoverTheText();
    Accounting whole = new Accounting(page, characters.clean(page));
    whole.offsetsHold();
    whole.sentencesCoverTheText();
  }

  @Property(tries = 3_000, seed = "42")
  void whatIsNotKeptIsDropped(@ForAll("plain") String page) {
    new Accounting(page, pages.clean(page)).nothingIsLost();
    new Accounting(page, characters.clean(page)).nothingIsLost();
  }

  @Property(tries = 3_000, seed = "43")
  void sentencesMapBackToThemselves(@ForAll("plain") String page) {
    new Accounting(page, pages.clean(page)).sentencesMapBack();
  }

  @Property(tries = 3_000, seed = "44")
  void theCharacterCleanerDropsNothing(@ForAll("any") String page) {
    Article article = characters.clean(page);
    assertThat(article.dropped()).isEmpty();
    assertThat(visible(article.text().text()))
        .isEqualTo(visible(Characters.ALL.apply(page).text()));
  }

  /** Beside white space only controls (Cc), formats (Cf) and halves of pairs (Cs) may go. */
  @Property(tries = 3_000, seed = "45")
  void ofAnyCharactersOnlyControlsGo(@ForAll("unencoded") String page) {
    String kept = characters.clean(page).text().text();
    StringBuilder expected = new StringBuilder();
    page.codePoints().filter(c -> !isControl(c)).forEach(expected::appendCodePoint);
    StringBuilder found = new StringBuilder();
    kept.codePoints().filter(c -> !isControl(c)).forEach(found::appendCodePoint);
    assertThat(visible(found.toString())).isEqualTo(visible(expected.toString()));
  }

  /** Text that is in the composed form already, without references and presentation forms. */
  @Provide
  Arbitrary<String> unencoded() {
    return Arbitraries.strings()
        .all()
        .excludeChars('&')
        .ofMaxLength(300)
        .map(text -> text.replaceAll("[\uFB50-\uFEFC]", "ـ"))
        .filter(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
  }

  static Stream<LabelledPage> written() {
    return Stream.of(LabelledPage.seeds(), LabelledPage.in("exact"), LabelledPage.in("tuned"))
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("written")
  void everyWrittenPageIsAccountedFor(LabelledPage page) {
    Accounting found = new Accounting(page.text(), pages.clean(page.text()));
    found.offsetsHold();
    found.nothingIsLost();
    found.sentencesCoverTheText();
    found.sentencesMapBack();
    Accounting whole = new Accounting(page.text(), characters.clean(page.text()));
    whole.offsetsHold();
    whole.nothingIsLost();
    whole.sentencesCoverTheText();
  }

  private static boolean isControl(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .forEach(visible::appendCodePoint);
    return visible.toString();
  }
}
