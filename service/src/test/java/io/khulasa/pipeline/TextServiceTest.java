package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.text.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TextServiceTest {

  private final ScriptedTranslator translator = new ScriptedTranslator();
  private final InferenceScheduler scheduler = Fixtures.scheduler();
  private final TextService service =
      new TextService(
          Fixtures.stages(translator),
          Fixtures.limits(),
          true,
          scheduler,
          new Deadline(Duration.ofSeconds(20)));

  @AfterEach
  void close() {
    scheduler.close();
  }

  @Test
  void gapsBetweenSentencesAreKept() {
    assertThat(translate(" خبر.  قال\n\n\tشكرا\n").text()).isEqualTo(" xbr.  qal\n\n\tckra\n");
  }

  @Test
  void whatWasCleanedAwayLeavesNoGap() {
    assertThat(translate("خبر.ـ قال").text()).isEqualTo("xbr. qal");
    assertThat(translate("خبر.قال").text()).isEqualTo("xbr. qal");
  }

  @Test
  void furnitureIsKept() {
    assertThat(translate("#قال\nخبر").text()).isEqualTo("#qal\nxbr");
  }

  @Test
  void pairsPointAtTheTextThatWasSent() {
    String text = "خـبر. قال";

    assertThat(translate(text).sentences())
        .extracting(pair -> pair.source().in(text))
        .containsExactly("خـبر.", "قال");
  }

  @Test
  void allTextsGoToTheModelInOneCall() {
    List<TextAnswer> answers =
        service
            .translate(
                new TextRequest(
                    List.of("خبر", "Hello", "قال. شكرا"), TextFormat.TEXT, TextSource.AUTO))
            .block();

    assertThat(answers).extracting(TextAnswer::text).containsExactly("xbr", "Hello", "qal. ckra");
    assertThat(translator.calls()).containsExactly(List.of("خبر", "قال.", "شكرا"));
  }

  @Test
  void sentencesAreToldOnTheWayAsTheAnswersHaveThem() {
    TextRequest request =
        new TextRequest(
            List.of("<p>خبر <b>قال</b>. شكرا.</p>", "<p>BBC</p>", "<p>قال.</p>"),
            TextFormat.HTML,
            TextSource.AUTO);

    List<TextEvent> events = service.watch(request).collectList().blockOptional().orElseThrow();

    List<TextAnswer> answers = service.translate(request).blockOptional().orElseThrow();
    assertThat(events)
        .containsExactly(
            new TextEvent.Found(0, sources(answers.get(0))),
            new TextEvent.Found(1, List.of()),
            new TextEvent.Found(2, sources(answers.get(2))),
            new TextEvent.Sentence(0, 0, answers.get(0).sentences().get(0)),
            new TextEvent.Sentence(0, 1, answers.get(0).sentences().get(1)),
            new TextEvent.Sentence(2, 0, answers.get(2).sentences().get(0)),
            new TextEvent.Answered(answers));
  }

  @Test
  void textsWithoutArabicAreAnsweredAtOnceWhenWatchedToo() {
    TextRequest request = new TextRequest(List.of("Hello"), TextFormat.TEXT, TextSource.AUTO);

    assertThat(service.watch(request).collectList().block())
        .containsExactly(
            new TextEvent.Found(0, List.of()),
            new TextEvent.Answered(service.translate(request).blockOptional().orElseThrow()));
  }

  @Test
  void textWithoutArabicPassesUnchangedAndUnqueued() {
    String text = "  Hello,\u200Fworld\r\n 42 ";

    assertThat(translate(text).text()).isEqualTo(text);
    assertThat(translate("").text()).isEmpty();
    assertThat(translator.calls()).isEmpty();
  }

  @Test
  void englishSourceMeansNothingIsTranslated() {
    assertThat(
            service
                .translate(new TextRequest(List.of("خبر"), TextFormat.TEXT, TextSource.ENGLISH))
                .block())
        .extracting(TextAnswer::text)
        .containsExactly("خبر");
  }

  @Test
  void persianIsRefusedUnlessItIsCalledArabic() {
    String persian = "دولت ایران اعلام کرد که بیمارستان گشایش می یابد";

    assertThatThrownBy(() -> translate(persian)).hasMessageContaining("Persian or Urdu");
    assertThat(
            service
                .translate(new TextRequest(List.of(persian), TextFormat.TEXT, TextSource.ARABIC))
                .block())
        .hasSize(1);
  }

  @Test
  void textsOfARequestShareTheLimitOnSentences() {
    List<String> texts = List.of("خبر\n".repeat(30), "خبر\n".repeat(30));

    assertThatThrownBy(
            () ->
                service.translate(new TextRequest(texts, TextFormat.TEXT, TextSource.AUTO)).block())
        .hasMessage("The text has 60 sentences; the limit is 50.");
  }

  private static List<Span> sources(TextAnswer answer) {
    return answer.sentences().stream().map(SentencePair::source).toList();
  }

  private TextAnswer translate(String text) {
    return service
        .translate(new TextRequest(List.of(text), TextFormat.TEXT, TextSource.AUTO))
        .blockOptional()
        .orElseThrow()
        .get(0);
  }
}
