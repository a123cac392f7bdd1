/** Pages by their URL: only public addresses, only so much, only so long. */
@NullMarked
package io.khulasa.fetch;

import org.jspecify.annotations.NullMarked;
