package io.khulasa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.khulasa.check.Flag.Kind;
import io.khulasa.failure.StopSignal;
import io.khulasa.pipeline.ArticleAnswer;
import io.khulasa.pipeline.ArticlePipeline;
import io.khulasa.pipeline.ArticleRequest;
import io.khulasa.pipeline.Reading;
import io.khulasa.pipeline.SentencePair;
import io.khulasa.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Whole pages through the real models. */
@SpringBootTest(classes = Application.class, webEnvironment = WebEnvironment.NONE)
final class SeedPagesIT {

  private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

  private final ArticlePipeline pipeline;

  SeedPagesIT(@Autowired ArticlePipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * The bundled model gets names and rare words wrong, so a single fact may come and go with its
   * arithmetic on another processor; together they show whether the product works.
   */
  @Test
  void answersHoldTheFactsOfThePages() {
    long facts = 0;
    long inTranslations = 0;
    long inSummaries = 0;
    StringBuilder table = new StringBuilder();
    for (SeedPage page : SeedPage.all()) {
      Reading reading = check(page.name(), page.text());
      long translated = page.factsIn(english(reading));
      long summarized = page.factsIn(summary(reading));
      assertThat(translated).as("facts in the translation of %s", page.name()).isPositive();
      facts += page.facts().size();
      inTranslations += translated;
      inSummaries += summarized;
      table.append(
          String.format(
              Locale.ROOT,
              "%s: %d of %d facts translated, %d in the summary%n",
              page.name(),
              translated,
              page.facts().size(),
              summarized));
    }
    assertThat(inTranslations).as("of %d%n%s", facts, table).isGreaterThanOrEqualTo(55);
    assertThat(inSummaries).as("of %d%n%s", facts, table).isGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000_3cc6037cdf58d1e8.txt",
        "002_f4af62647ef03a04.txt",
        "003_657e1a1fb9bacbed.txt"
      })
  void realPagesAreSummarized(String name) throws IOException {
    Path file = SeedPage.shared().resolve("seeds").resolve(name);
    assumeTrue(Files.exists(file), () -> file + " is not here");

    Reading reading = check(name, Files.readString(file));

    assertThat(english(reading)).contains("Putin", "Vietnam", "Russia");
    assertThat(summary(reading)).contains("Vietnam");
    // What stands around the article in these pages, in the words that a translation would use.
    assertThat(english(reading).toLowerCase(Locale.ROOT))
        .doesNotContain("facebook", "loading", "read also", "see also", "iowa", "taiwan");
  }

  private Reading check(String name, String text) {
    ArticleAnswer answer = pipeline.run(new ArticleRequest(text, null, true, 3), StopSignal.NEVER);
    Reading reading = answer.reading();
    assertThat(reading.summary()).as(name).hasSizeBetween(1, 3);
    assertThat(summary(reading)).as(name).matches(s -> !ARABIC.matcher(s).find());
    assertThat(reading.checks().sentencesOut()).as(name).isEqualTo(reading.checks().sentencesIn());
    assertThat(reading.sentences()).hasSize(reading.checks().sentencesIn());
    for (SentencePair pair : reading.sentences()) {
      assertThat(pair.source().in(text)).as(name).containsPattern("\\S");
      assertThat(answer.dropped())
          .as(name)
          .noneMatch(dropped -> pair.source().equals(dropped.span()));
      boolean foreseen = pair.flags().stream().anyMatch(flag -> flag.kind() == Kind.UNTRANSLATED);
      assertThat(foreseen || !ARABIC.matcher(pair.text()).find()).as(pair.text()).isTrue();
    }
    for (Reading.Line line : reading.summary()) {
      List<Span> sources = reading.sentences().stream().map(SentencePair::source).toList();
      assertThat(line.sources()).as(name).isNotEmpty().isSubsetOf(sources);
    }
    return reading;
  }

  private static String english(Reading reading) {
    return reading.title() + "\n" + String.join("\n", reading.paragraphs());
  }

  private static String summary(Reading reading) {
    return String.join(" ", reading.summary().stream().map(Reading.Line::text).toList());
  }
}
