/** Values for text that remembers where it came from; no dependencies. */
@NullMarked
package io.khulasa.text;

import org.jspecify.annotations.NullMarked;
