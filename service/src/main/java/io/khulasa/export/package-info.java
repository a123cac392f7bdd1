/** A translated page as a file for other programs: Word, XLIFF, TMX; nothing but JDK classes. */
@NullMarked
package io.khulasa.export;

import org.jspecify.annotations.NullMarked;
