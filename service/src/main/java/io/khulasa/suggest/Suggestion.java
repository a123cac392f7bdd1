package io.khulasa.suggest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A better translation of a sentence.
 *
 * @param time when it was made
 * @param source the Arabic sentence
 * @param target the English that a person would have
 * @param machine the English that it should replace, where the sender said so
 * @param revision of the model that made that English, where the sender said so
 */
public record Suggestion(
    Instant time,
    String source,
    String target,
    @Nullable String machine,
    @Nullable String revision) {}
