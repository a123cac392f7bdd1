/** The wire: JSON in, JSON or a problem out; nothing but mapping. */
@NullMarked
package io.khulasa.http;

import org.jspecify.annotations.NullMarked;
