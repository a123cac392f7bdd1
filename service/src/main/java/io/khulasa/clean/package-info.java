/** Which parts of a page are the article; one class a rule; then characters. */
@NullMarked
package io.khulasa.clean;

import org.jspecify.annotations.NullMarked;
