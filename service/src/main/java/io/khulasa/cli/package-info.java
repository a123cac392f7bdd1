/** The commands of {@code ./khulasa}. */
@NullMarked
package io.khulasa.cli;

import org.jspecify.annotations.NullMarked;
