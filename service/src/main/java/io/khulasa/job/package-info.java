/** Work that is done while its sender does something else: taken, kept through restarts, run. */
@NullMarked
package io.khulasa.job;

import org.jspecify.annotations.NullMarked;
