/** Model folders: what is there, its licence, its checksums, and how more are pulled. */
@NullMarked
package io.khulasa.store;

import org.jspecify.annotations.NullMarked;
