/** Load on a running service, and what becomes of its answers, its memory and its threads. */
@NullMarked
package io.khulasa.bench.load;

import org.jspecify.annotations.NullMarked;
