/**
 * Paragraphs and sentences; a sentence too long for the model is cut at a clause, never inside a
 * word.
 */
@NullMarked
package io.khulasa.split;

import org.jspecify.annotations.NullMarked;
