/** The benchmark behind {@code ./khulasa bench}. */
@NullMarked
package io.khulasa.bench;

import org.jspecify.annotations.NullMarked;
