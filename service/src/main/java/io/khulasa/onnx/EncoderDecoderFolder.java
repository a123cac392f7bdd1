package io.khulasa.onnx;

import static java.util.concurrent.CompletableFuture.supplyAsync;

import ai.djl.Device;
import io.khulasa.model.LengthLimits;
import io.khulasa.model.PromptFormat;
import io.khulasa.model.SearchSettings;
import io.khulasa.model.TextModel;
import io.khulasa.store.ModelCard;
import io.khulasa.store.ModelCard.Task;
import io.khulasa.store.ModelFolder;
import java.util.concurrent.CompletableFuture;

/**
 * Opens an encoder–decoder of any family; its own config files say how it is asked and searched.
 *
 * @param lanes how many batches are decoded side by side
 */
record EncoderDecoderFolder(ModelFolder folder, ModelCard.Graphs graphs, Device device, int lanes) {

  /** Sentences are translated one by one, and models make less of very long ones. */
  private static final int LONGEST_SENTENCE = 160;

  /** What a model without positions of its own (T5) was trained on. */
  private static final int USUAL_POSITIONS = 512;

  /** A translation rarely has more than twice its source's tokens; Firefox stops there too. */
  private static final double LENGTH_FACTOR = 2;

  private static final int LENGTH_EXTRA = 16;

  private static final String ENGLISH = "The ministry opened three new hospitals in the capital.";

  CompletableFuture<LoadedTextModel> open() {
    ConfigFiles files = ConfigFiles.read(folder.path(), folder.info().task());
    EncoderDecoderConfig config = EncoderDecoderConfig.of(files);
    CompletableFuture<OpenCodec> codec = supplyAsync(() -> Codecs.open(folder));
    CompletableFuture<EncoderDecoderModel> generator =
        supplyAsync(
            () ->
                new EncoderDecoderLayout(folder, config)
                    .open(graphs, device, SessionSettings.ONE_THREAD));
    return codec.thenCombine(generator, (read, opened) -> loaded(files, config, read, opened));
  }

  private LoadedTextModel loaded(
      ConfigFiles files,
      EncoderDecoderConfig config,
      OpenCodec codec,
      EncoderDecoderModel generator) {
    LanguageTokens languages = LanguageTokens.of(folder, config, codec);
    PromptFormat prompt = new SourceFrame(files, config, languages).prompt(folder.card(), codec);
    SearchSettings search = languages.forcing(GenerationConfig.of(files, config.ends()));
    TextModel model =
        new TextModel(
            generator,
            codec,
            prompt,
            limits(config, prompt, generator),
            search,
            lanes,
            folder.revision());
    String sentence = folder.card().task() == Task.TRANSLATION ? folder.known().source() : ENGLISH;
    CacheSelfCheck.require(generator, prompt.prompt(sentence, codec), folder.name());
    return new LoadedTextModel(folder, model, codec, generator);
  }

  private LengthLimits limits(
      EncoderDecoderConfig config, PromptFormat prompt, EncoderDecoderModel generator) {
    ModelCard.GenerationLimits given = folder.card().generation();
    if (given != null) {
      return new LengthLimits(given.longestSource(), given.lengthFactor(), given.lengthExtra());
    }
    int positions = config.positions() == 0 ? USUAL_POSITIONS : config.positions();
    int longest = positions - prompt.first().size() - prompt.last().size();
    return folder.card().task() == Task.TRANSLATION
        ? new LengthLimits(Math.min(longest, LONGEST_SENTENCE), LENGTH_FACTOR, LENGTH_EXTRA)
        : new LengthLimits(longest, 0, generator.room(longest));
  }
}
