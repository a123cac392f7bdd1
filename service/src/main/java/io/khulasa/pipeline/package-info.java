/**
 * The product on one page: clean, split, translate, summarize, check; admission, deadline, caches
 * and the one hop from Reactor to blocking inference.
 */
@NullMarked
package io.khulasa.pipeline;

import org.jspecify.annotations.NullMarked;
