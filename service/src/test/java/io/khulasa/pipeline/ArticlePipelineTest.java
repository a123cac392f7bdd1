package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.check.Flag;
import io.khulasa.check.Flag.Kind;
import io.khulasa.clean.ArticleCleaner;
import io.khulasa.clean.CharacterCleaner;
import io.khulasa.failure.StopSignal;
import io.khulasa.split.Splitter;
import io.khulasa.translate.Translation.Ending;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArticlePipelineTest {

  private static final String PAGE =
      "#قائمة الموقع\n@فتح المعبر\nفتحت المدينة المعبـر اليوم. عبر 12 شخصا.\n#شارك\nقال الوزير شكرا.\n";

  private final ScriptedTranslator translator = new ScriptedTranslator();

  @Test
  void pageBecomesSummaryTranslationAndTitle() {
    ArticleAnswer answer = run(PAGE);

    assertThat(answer.reading().title()).isEqualTo("fth almebr");
    assertThat(answer.summary()).isEqualTo("ftht almdyna almebr alywm. ebr 12 cxsa.");
    assertThat(answer.reading().paragraphs())
        .containsExactly("ftht almdyna almebr alywm. ebr 12 cxsa.", "qal alwzyr ckra.");
    assertThat(answer.reading().checks()).isEqualTo(new Checks(4, 4, List.of(), List.of()));
    assertThat(answer.models())
        .isEqualTo(new ModelUse("speller", "leading", "scripted-1+leading-1", "cpu"));
    assertThat(answer.cached()).isFalse();
  }

  @Test
  void paragraphsInOtherLanguagesAreLeftAsTheyAreAndToldOf() {
    String french = "Le ministre a annoncé que les travaux seront terminés avant la fin du mois.";
    String persian = "دولت اعلام کرد که بیمارستان جدیدی در پایتخت گشایش می‌یابد.";
    String english = "The minister said that the bridge will open in the spring.";
    String arabic = "فتحت المدينة المعبر اليوم.";
    String more = "وقال الوزير إن العمل في المعبر انتهى قبل موعده وإن الكلفة بقيت. ".repeat(4);
    String page = String.join("\n\n", arabic, french, persian, english, more.strip());
    ArticleAnswer answer = run(new ArticleRequest(page, null, false, 3), true);

    assertThat(translator.calls().get(0)).contains(arabic).doesNotContain(persian, french);
    assertThat(answer.reading().paragraphs()).contains(french, english).hasSize(5);
    assertThat(answer.reading().checks().flags())
        .extracting(Flag::kind)
        .containsExactly(Flag.Kind.LANGUAGE, Flag.Kind.LANGUAGE);
    assertThat(answer.reading().checks().flags().get(0).detail())
        .startsWith("A paragraph is neither Arabic nor English and was left as it is: of its ");
    assertThat(answer.summary()).doesNotContain("ministre");
  }

  @Test
  void theModelIsGivenItsOwnSpelling() {
    run("قُتِلَ ٢٥ شخصـا أمسِ شكرًا.");

    assertThat(translator.calls()).containsExactly(List.of("قتل 25 شخصا أمس شكرًا."));
  }

  @Test
  void whatIsGarbledIsFlaggedWhereItStandsAndOnTheWhole() {
    String page = "قال الوزير شكرا. خبر عن \uFFFD\uFFFD المدينة.";
    ArticlePipeline pipeline =
        new ArticlePipeline(
            new Stages(
                new ArticleCleaner(),
                new CharacterCleaner(),
                new NaiveSplitter(),
                (sentence, limit, length) -> List.of(sentence),
                translator,
                (source, target) -> List.of(),
                (source, target) -> List.of(),
                Fixtures.stages(translator).summarizer()),
            ModelUse.of(Fixtures.inventory()),
            Fixtures.limits(),
            false);

    Reading reading =
        pipeline.run(new ArticleRequest(page, null, false, 3), StopSignal.NEVER).reading();

    Flag flag =
        new Flag(Kind.GARBLED, "characters were lost before the text was sent (U+FFFD), at 24");
    assertThat(reading.checks().flags()).containsExactly(flag);
    assertThat(reading.checks().needsReview()).isTrue();
    assertThat(reading.sentences())
        .extracting(SentencePair::flags)
        .containsExactly(List.of(), List.of(flag));
    assertThat(reading.summary())
        .extracting(Reading.Line::flags)
        .containsExactly(List.of(), List.of(flag));
  }

  @Test
  void allSegmentsGoToTheModelInOneCall() {
    run(PAGE);

    assertThat(translator.calls())
        .containsExactly(
            List.of(
                "فتح المعبر", "فتحت المدينة المعبر اليوم.", "عبر 12 شخصا.", "قال الوزير شكرا."));
  }

  @Test
  void spansPointAtTheTextThatWasSent() {
    ArticleAnswer answer = run(PAGE);

    assertThat(answer.reading().sentences())
        .extracting(pair -> pair.source().in(PAGE))
        .containsExactly(
            "فتح المعبر", "فتحت المدينة المعبـر اليوم.", "عبر 12 شخصا.", "قال الوزير شكرا.");
    assertThat(answer.reading().summary().get(0).sources())
        .extracting(span -> span.in(PAGE))
        .containsExactly("فتحت المدينة المعبـر اليوم.");
    assertThat(answer.dropped())
        .extracting(dropped -> dropped.span().in(PAGE))
        .containsExactly("#قائمة الموقع\n", "#شارك\n");
  }

  @Test
  void withoutCleaningFurnitureIsKept() {
    ArticleAnswer answer = run(new ArticleRequest(PAGE, null, false, 2), true);

    assertThat(answer.dropped()).isEmpty();
    assertThat(answer.reading().title()).isNull();
    assertThat(answer.reading().paragraphs()).first().isEqualTo("#qaxma almwqe");
  }

  @Test
  void titleOfTheRequestComesFirst() {
    ArticleAnswer answer = run(new ArticleRequest(PAGE, " خبر  عـاجل ", true, 1), true);

    assertThat(answer.reading().title()).isEqualTo("xbr eajl");
    assertThat(answer.reading().paragraphs()).first().isEqualTo("fth almebr");
    assertThat(answer.summary()).isEqualTo("ftht almdyna almebr alywm.");
    assertThat(answer.reading().checks().sentencesIn()).isEqualTo(4);
  }

  @Test
  void titleThatIsThePagesIsTranslatedOnce() {
    ArticleAnswer answer = run(new ArticleRequest(PAGE, "فتح المعبر", true, 1), true);

    assertThat(answer.reading().title()).isEqualTo("fth almebr");
    assertThat(answer.reading().paragraphs()).hasSize(2);
    assertThat(translator.calls().get(0)).hasSize(4);
  }

  @Test
  void englishParagraphsPassUntouched() {
    ArticleAnswer answer =
        run("فتحت المدينة المعبر اليوم.\nReuters said so in 2024.\nقال الوزير شكرا.");

    assertThat(answer.reading().paragraphs()).element(1).isEqualTo("Reuters said so in 2024.");
    assertThat(translator.calls().get(0)).doesNotContain("Reuters said so in 2024.");
    assertThat(answer.reading().checks().needsReview()).isFalse();
  }

  @Test
  void sentenceBeyondTheModelsLimitIsCutAndJoined() {
    String sentence = "قال ".repeat(14) + "الوزير.";

    ArticleAnswer answer = run(sentence);

    assertThat(translator.calls().get(0)).hasSize(2).allMatch(piece -> piece.length() < 60);
    assertThat(answer.reading().sentences()).hasSize(1);
    assertThat(answer.summary()).isEqualTo("%salwzyr.", "qal ".repeat(14));
  }

  @Test
  void failedSentenceIsRetriedInHalvesOnce() {
    translator.answer("عبر 12 شخصا.", "people crossed.", Ending.COMPLETE);

    ArticleAnswer answer = run(PAGE);

    assertThat(translator.calls()).hasSize(2).element(1).isEqualTo(List.of("عبر 12", "شخصا."));
    assertThat(answer.summary()).endsWith("ebr 12 cxsa.");
    assertThat(answer.reading().checks().needsReview()).isFalse();
  }

  @Test
  void sentenceThatStillFailsIsFlagged() {
    translator.answer("عبر 12 شخصا.", "people crossed.", Ending.COMPLETE);
    translator.answer("عبر 12", "crossed", Ending.COMPLETE);

    ArticleAnswer answer = run(PAGE);

    Flag flag = new Flag(Kind.NUMBER, "12 is missing");
    assertThat(answer.reading().sentences().get(2).text()).isEqualTo("people crossed.");
    assertThat(answer.reading().sentences().get(2).flags()).containsExactly(flag);
    assertThat(answer.reading().summary().get(1).flags()).containsExactly(flag);
    assertThat(answer.reading().checks()).isEqualTo(new Checks(4, 4, List.of("12"), List.of(flag)));
    assertThat(answer.reading().checks().needsReview()).isTrue();
  }

  @Test
  void retryCanBeTurnedOff() {
    translator.answer("عبر 12 شخصا.", "people crossed.", Ending.COMPLETE);

    ArticleAnswer answer = run(new ArticleRequest(PAGE, null, true, 3), false);

    assertThat(translator.calls()).hasSize(1);
    assertThat(answer.reading().checks().needsReview()).isTrue();
  }

  @Test
  void loopIsFlaggedAndNeverInTheSummary() {
    translator.answer("فتحت المدينة المعبر اليوم.", "the the", Ending.LOOP);
    translator.answer("فتحت المدينة", "the the", Ending.LOOP);

    ArticleAnswer answer = run(PAGE);

    assertThat(answer.reading().checks().flags()).extracting(Flag::kind).contains(Kind.LOOP);
    assertThat(answer.summary()).isEqualTo("ebr 12 cxsa. qal alwzyr ckra.");
  }

  @Test
  void cutTranslationIsFlaggedAsTruncated() {
    translator.answer("عبر 12 شخصا.", "12 people and", Ending.LENGTH);
    translator.answer("عبر 12", "12 people and", Ending.LENGTH);

    assertThat(run(PAGE).reading().checks().flags())
        .extracting(Flag::kind)
        .containsExactly(Kind.TRUNCATED);
  }

  @Test
  void emptyTranslationIsReported() {
    translator.answer("شكرا.", "", Ending.COMPLETE);

    ArticleAnswer answer = run("فتحت المدينة المعبر اليوم.\nشكرا.");

    assertThat(answer.reading().checks().sentencesIn()).isEqualTo(2);
    assertThat(answer.reading().checks().sentencesOut()).isEqualTo(1);
    assertThat(answer.reading().checks().flags())
        .extracting(Flag::kind)
        .containsExactly(Kind.EMPTY);
  }

  @Test
  void textThatTheSplitterLosesIsReported() {
    Stages stages = Fixtures.stages(translator);
    Splitter forgetful = (text, title) -> stages.splitter().split(text, title).subList(0, 1);
    Stages lossy =
        new Stages(
            stages.article(),
            stages.characters(),
            forgetful,
            stages.cutter(),
            translator,
            stages.check(),
            stages.numbers(),
            stages.summarizer());
    ArticlePipeline pipeline =
        new ArticlePipeline(lossy, ModelUse.of(Fixtures.inventory()), Fixtures.limits(), true);

    ArticleAnswer answer =
        pipeline.run(
            new ArticleRequest("فتحت المدينة.\nقال الوزير.", null, true, 3), StopSignal.NEVER);

    assertThat(answer.reading().checks().flags())
        .containsExactly(
            new Flag(
                Kind.TRUNCATED,
                "12 characters of the article are in no sentence and were not translated."));
  }

  private ArticleAnswer run(String text) {
    return run(new ArticleRequest(text, null, true, 2), true);
  }

  private ArticleAnswer run(ArticleRequest request, boolean retry) {
    return Fixtures.pipeline(translator, retry).run(request, StopSignal.NEVER);
  }
}
