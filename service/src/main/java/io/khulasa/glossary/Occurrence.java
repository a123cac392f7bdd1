package io.khulasa.glossary;

import io.khulasa.text.Span;

/**
 * A term as it stands in a sentence.
 *
 * @param term what was found
 * @param span where, with the particles that are written together with it
 * @param particles those that carry a meaning of their own: «و», «ف», «ب», «ل», «ك», never «ال»
 */
public record Occurrence(Term term, Span span, String particles) {}
