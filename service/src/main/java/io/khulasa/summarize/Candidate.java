package io.khulasa.summarize;

/**
 * A translated sentence that a summary may use.
 *
 * @param text English
 * @param paragraph number of its paragraph
 * @param eligible whether a summary may hold it: false for headings and for sentences that failed a
 *     check; these still tell what the article is about
 */
public record Candidate(String text, int paragraph, boolean eligible) {}
