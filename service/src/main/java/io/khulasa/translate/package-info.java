/** Arabic segments to English ones: the model's translator and its decorators. */
@NullMarked
package io.khulasa.translate;

import org.jspecify.annotations.NullMarked;
