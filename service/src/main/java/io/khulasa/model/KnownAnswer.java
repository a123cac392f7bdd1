package io.khulasa.model;

/**
 * What a model that works makes of a text.
 *
 * @param source the text
 * @param contains words that the answer holds, whatever their case
 */
public record KnownAnswer(String source, String contains) {}
