package io.khulasa.model;

import org.jspecify.annotations.Nullable;

/**
 * The text models at hand.
 *
 * @param translator Arabic to English
 * @param summarizer writes English summaries, if there is such a model; else sentences are chosen
 */
public record TextModels(TextModel translator, @Nullable TextModel summarizer) {}
