/** Better translations that editors have suggested: kept in their order, never changed. */
@NullMarked
package io.khulasa.suggest;

import org.jspecify.annotations.NullMarked;
