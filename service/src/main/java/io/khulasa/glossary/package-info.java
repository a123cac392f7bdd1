/** A newsroom's own words: lists of terms, found in the Arabic and demanded of the English. */
@NullMarked
package io.khulasa.glossary;

import org.jspecify.annotations.NullMarked;
