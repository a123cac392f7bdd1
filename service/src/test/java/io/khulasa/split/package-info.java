/** Tests of the splitter and the cutter. */
@NullMarked
package io.khulasa.split;

import org.jspecify.annotations.NullMarked;
