package io.khulasa.translate;

/**
 * A segment as the model is asked for it.
 *
 * @param text the segment
 * @param tokens the prompt's token ids
 * @param longest the most tokens that its answer may have
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SegmentPrompt(String text, int[] tokens, int longest) {}
