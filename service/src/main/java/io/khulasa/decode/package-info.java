/** Search over logits, in plain Java. */
@NullMarked
package io.khulasa.decode;

import org.jspecify.annotations.NullMarked;
