package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.khulasa.failure.PipelineException;
import io.khulasa.glossary.Glossary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ArticleServiceTest {

  private static final String PAGE = "#قائمة\nقال الوزير شكرا.\n";

  private final ScriptedTranslator translator = new ScriptedTranslator();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Cache<ArticleKey, ArticleReader.Timed> cache =
      Caffeine.newBuilder().maximumWeight(1 << 20).weigher(Weights::ofAnswer).build();
  private final Cache<ArticleRequest, PreparedArticle> pages = Caffeine.newBuilder().build();
  private final InferenceScheduler scheduler = Fixtures.scheduler();

  @AfterEach
  void close() {
    scheduler.close();
  }

  @Test
  void secondAnswerComesFromTheCache() {
    ArticleAnswer first = summarize(PAGE, 3);
    ArticleAnswer second = summarize(PAGE, 3);

    assertThat(first.cached()).isFalse();
    assertThat(second.cached()).isTrue();
    assertThat(second.reading()).isEqualTo(first.reading());
    assertThat(second.timings().translate()).isZero();
    assertThat(translator.calls()).hasSize(1);
  }

  @Test
  void articleIsToldOnTheWayAsTheAnswerHasIt() {
    ArticleRequest request = new ArticleRequest(PAGE + "\nخبر ثان.\n", "خبر", true, 1);

    List<ArticleEvent> events = watch(request);

    ArticleAnswer answer = (ArticleAnswer) events.get(3);
    List<SentencePair> pairs = answer.reading().sentences();
    assertThat(events)
        .containsExactly(
            new ArticleEvent.Found(
                pairs.stream().map(SentencePair::source).toList(), answer.kept(), answer.dropped()),
            new ArticleEvent.Sentence(0, pairs.get(0)),
            new ArticleEvent.Sentence(1, pairs.get(1)),
            answer);
    assertThat(answer.reading().title()).isEqualTo("xbr");
    assertThat(answer.cached()).isFalse();
  }

  @Test
  void cachedAnswerTellsTheSame() {
    ArticleRequest request = new ArticleRequest(PAGE, null, true, 1);
    List<ArticleEvent> first = watch(request);

    List<ArticleEvent> second = watch(request);

    assertThat(second).hasSize(3);
    assertThat(second.subList(0, 2)).isEqualTo(first.subList(0, 2));
    assertThat(((ArticleAnswer) second.get(2)).cached()).isTrue();
  }

  @Test
  void refusedWorkTellsNothing() {
    scheduler.refuse("Not now.");

    assertThatThrownBy(() -> watch(new ArticleRequest(PAGE, null, true, 1))).hasMessage("Not now.");
    assertThat(
            service("1")
                .watch(new ArticleRequest(PAGE, null, true, 1), Glossary.NONE)
                .onErrorComplete()
                .collectList()
                .block())
        .isEmpty();
  }

  @Test
  void lateWorkIsStoppedWhateverWasTold() {
    CountDownLatch stopped = new CountDownLatch(1);
    translator.before(
        stop -> {
          try {
            while (true) {
              stop.check();
              Thread.sleep(5);
            }
          } catch (PipelineException e) {
            stopped.countDown();
            throw e;
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
    ArticleService hasty = service("1", Duration.ofSeconds(2));
    List<ArticleEvent> told = new ArrayList<>();
    ArticleRequest request = new ArticleRequest(PAGE, null, true, 1);

    assertThatThrownBy(() -> hasty.watch(request, Glossary.NONE).doOnNext(told::add).blockLast())
        .hasMessage("The answer was not ready within 2.0 seconds.");

    assertThat(told).hasSize(1);
    await().until(() -> stopped.getCount() == 0);
  }

  @Test
  void equalTextOnAnotherPageHasItsOwnOffsets() {
    String other = "#قائمة طويلة\n#أخرى\nقال الوزيـر شكرا.\n";
    summarize(PAGE, 3);

    ArticleAnswer answer = summarize(other, 3);

    assertThat(answer.cached()).isTrue();
    assertThat(answer.reading().sentences().get(0).source().in(other))
        .isEqualTo("قال الوزيـر شكرا.");
    assertThat(answer.reading().summary().get(0).sources().get(0).in(other))
        .isEqualTo("قال الوزيـر شكرا.");
    assertThat(answer.dropped()).hasSize(2);
  }

  @Test
  void whateverChangesTheAnswerChangesTheKey() {
    summarize(PAGE, 3);

    assertThat(summarize(PAGE, 2).cached()).isFalse();
    assertThat(summarize(PAGE.replace("شكرا", "خبر"), 3).cached()).isFalse();
    assertThat(summarize("@" + PAGE.substring(PAGE.indexOf('\n') + 1), 3).cached()).isFalse();
    ArticleRequest titled = new ArticleRequest(PAGE, "خبر", true, 3);
    assertThat(service("1").summarize(titled).blockOptional().orElseThrow().cached()).isFalse();
    ArticleRequest plain = new ArticleRequest(PAGE, null, true, 3);
    assertThat(service("2").summarize(plain).blockOptional().orElseThrow().cached()).isFalse();
    assertThat(summarize(PAGE, 3).cached()).isTrue();
  }

  @Test
  void failuresAreNotKept() {
    translator.before(
        stop -> {
          throw new IllegalStateException("native");
        });
    ArticleRequest request = new ArticleRequest(PAGE, null, true, 3);
    assertThat(service("1").summarize(request).onErrorComplete().blockOptional()).isEmpty();
    translator.reset();

    assertThat(summarize(PAGE, 3).cached()).isFalse();
  }

  @Test
  void heavyAnswersDoNotFit() {
    cache.policy().eviction().orElseThrow().setMaximum(100);
    summarize(PAGE, 3);
    cache.cleanUp();

    assertThat(cache.asMap()).isEmpty();
  }

  @Test
  void timesAreMeasured() {
    summarize(PAGE, 3);
    summarize(PAGE, 3);

    assertThat(registry.timer("khulasa.article", "phase", "total", "cached", "true").count())
        .isEqualTo(1);
    assertThat(registry.timer("khulasa.article", "phase", "translate", "cached", "false").count())
        .isEqualTo(1);
  }

  @Test
  void pageThatComesAgainIsNotReadAgain() {
    ArticleAnswer first = summarize(PAGE, 3);
    ArticleAnswer again = summarize(PAGE, 3);

    assertThat(pages.asMap()).hasSize(1);
    assertThat(again.reading()).isEqualTo(first.reading());
    assertThat(again.dropped()).isEqualTo(first.dropped());
  }

  private ArticleAnswer summarize(String page, int count) {
    ArticleRequest request = new ArticleRequest(page, null, true, count);
    return service("1").summarize(request).blockOptional().orElseThrow();
  }

  private List<ArticleEvent> watch(ArticleRequest request) {
    return service("1").watch(request, Glossary.NONE).collectList().blockOptional().orElseThrow();
  }

  private ArticleService service(String revision) {
    return service(revision, Duration.ofSeconds(20));
  }

  private ArticleService service(String revision, Duration limit) {
    return new ArticleService(
        Fixtures.pipeline(translator, true),
        revision,
        pages,
        new SharedCache<>(cache),
        scheduler,
        new Deadline(limit),
        new PipelineMetrics(registry));
  }
}
