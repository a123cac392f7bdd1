package io.khulasa.model;

/**
 * The models that the service runs with, and where they run.
 *
 * @param translator what translates
 * @param summarizer what chooses the summary's sentences
 * @param device the device of both
 * @param known what the translator makes of a sentence when it works
 */
public record Inventory(
    ModelInfo translator, ModelInfo summarizer, Device device, KnownAnswer known) {}
