package io.khulasa.onnx;

/**
 * A model in Optimum's encoder–decoder layout, split or merged: the encoder reads the source once,
 * the decoder writes the answer from a start token.
 */
final class EncoderDecoderModel implements OpenGenerator {

  /** Where neither config file says how long an answer may be: Hugging Face's T5 was trained so. */
  private static final int USUAL_LONGEST = 512;

  private final OnnxGraph encoder;
  private final DecoderGraphs decoder;
  private final RowGather gather;
  private final EncoderDecoderConfig config;

  /** A model of graphs whose layout was checked; closing it closes them. */
  EncoderDecoderModel(
      OnnxGraph encoder, DecoderGraphs decoder, RowGather gather, EncoderDecoderConfig config) {
    this.encoder = encoder;
    this.decoder = decoder;
    this.gather = gather;
    this.config = config;
  }

  OnnxGraph encoder() {
    return encoder;
  }

  DecoderGraphs decoder() {
    return decoder;
  }

  RowGather gather() {
    return gather;
  }

  EncoderDecoderConfig config() {
    return config;
  }

  @Override
  public EncoderDecoderGeneration start(int[][] prompts) {
    return EncoderDecoderGeneration.start(this, prompts);
  }

  @Override
  public int batchClass(int promptLength) {
    return RowLayout.slots(promptLength);
  }

  @Override
  public int slots(int promptLength) {
    return RowLayout.slots(promptLength);
  }

  @Override
  public int vocabulary() {
    return config.vocabulary();
  }

  @Override
  public int[] answerStart() {
    return new int[] {config.start()};
  }

  /** The source takes nothing of the answer's room. */
  @Override
  public int room(int promptLength) {
    int longest = config.longest() == 0 ? USUAL_LONGEST : config.longest();
    return (config.positions() == 0 ? longest : Math.min(longest, config.positions())) - 1;
  }

  @Override
  public void close() {
    gather.close();
    decoder.close();
    encoder.close();
  }
}
