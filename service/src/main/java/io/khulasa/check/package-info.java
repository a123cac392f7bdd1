/** What a translation must not lose or invent: numbers, length, script, loops, coverage. */
@NullMarked
package io.khulasa.check;

import org.jspecify.annotations.NullMarked;
