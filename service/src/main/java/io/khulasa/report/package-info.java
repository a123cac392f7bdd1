/** What was read of pages, for people: an HTML page that needs no service, and Markdown. */
@NullMarked
package io.khulasa.report;

import org.jspecify.annotations.NullMarked;
