/** Tests of the summarizer. */
@NullMarked
package io.khulasa.summarize;

import org.jspecify.annotations.NullMarked;
