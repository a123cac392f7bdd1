package io.khulasa.translate;

import java.time.Duration;

/**
 * What a batch was.
 *
 * @param rows segments that were decoded side by side
 * @param promptTokens of all rows
 * @param slots that the prompts took, padding included
 * @param answerTokens of all rows that were answered, with those that end them
 * @param waited how long the row waited that waited longest
 * @param took how long it was decoded
 */
public record BatchReport(
    int rows, int promptTokens, int slots, int answerTokens, Duration waited, Duration took) {}
