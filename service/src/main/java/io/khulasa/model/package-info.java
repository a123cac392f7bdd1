/** The contract between the search and a model, on one screen. */
@NullMarked
package io.khulasa.model;

import org.jspecify.annotations.NullMarked;
