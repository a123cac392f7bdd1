/** Tests of the checks. */
@NullMarked
package io.khulasa.check;

import org.jspecify.annotations.NullMarked;
