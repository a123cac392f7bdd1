/** Tests of reading HTML. */
@NullMarked
package io.khulasa.html;

import org.jspecify.annotations.NullMarked;
