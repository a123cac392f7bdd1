package io.khulasa.report;

import io.khulasa.clean.ArticleCleaner;
import io.khulasa.clean.CharacterCleaner;
import io.khulasa.failure.StopSignal;
import io.khulasa.pipeline.ArticleAnswer;
import io.khulasa.pipeline.ArticlePipeline;
import io.khulasa.pipeline.ArticleRequest;
import io.khulasa.pipeline.Fixtures;
import io.khulasa.pipeline.ModelUse;
import io.khulasa.pipeline.ScriptedTranslator;
import io.khulasa.pipeline.Stages;
import io.khulasa.pipeline.TextFormat;
import io.khulasa.split.ArabicSplitter;

/** Pages read by the pipeline, with real cleaning and splitting and a scripted translator. */
final class ReportFixture {

  private final ScriptedTranslator translator = new ScriptedTranslator();
  private final ArticlePipeline pipeline =
      new ArticlePipeline(
          stages(translator), ModelUse.of(Fixtures.inventory()), Fixtures.limits(), false);

  private static Stages stages(ScriptedTranslator translator) {
    Stages small = Fixtures.stages(translator);
    return new Stages(
        new ArticleCleaner(),
        new CharacterCleaner(),
        new ArabicSplitter(),
        small.cutter(),
        translator,
        small.check(),
        small.numbers(),
        small.summarizer());
  }

  ScriptedTranslator translator() {
    return translator;
  }

  ReadPage read(String name, String text, TextFormat format, boolean clean) {
    ArticleAnswer answer =
        pipeline.run(new ArticleRequest(text, format, null, clean, 3), StopSignal.NEVER);
    return new ReadPage(name, text, format, answer);
  }
}
