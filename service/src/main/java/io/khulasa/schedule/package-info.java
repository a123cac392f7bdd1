/** Who computes on the device next: lanes, and the queues that they take their work from. */
@NullMarked
package io.khulasa.schedule;

import org.jspecify.annotations.NullMarked;
