/** Model folders: what is there, its licence, its checksums. */
@NullMarked
package io.khulasa.store;

import org.jspecify.annotations.NullMarked;
