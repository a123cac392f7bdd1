/** Who may ask, how often, how much, and how urgently: keys, rates, quotas. */
@NullMarked
package io.khulasa.access;

import org.jspecify.annotations.NullMarked;
