/** Which translated sentences say what the article says. */
@NullMarked
package io.khulasa.summarize;

import org.jspecify.annotations.NullMarked;
