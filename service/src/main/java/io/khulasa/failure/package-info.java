/** What can go wrong, as kinds that the wire maps to a status exactly once. */
@NullMarked
package io.khulasa.failure;

import org.jspecify.annotations.NullMarked;
