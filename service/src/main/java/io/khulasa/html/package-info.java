/**
 * HTML pages and fragments: their visible text, where it stands, and what the markup says of it.
 */
@NullMarked
package io.khulasa.html;

import org.jspecify.annotations.NullMarked;
