/** Khulasa: the gist of an Arabic news page, in English. */
@NullMarked
package io.khulasa;

import org.jspecify.annotations.NullMarked;
