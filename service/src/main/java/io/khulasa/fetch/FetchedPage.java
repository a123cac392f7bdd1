package io.khulasa.fetch;

import java.time.Duration;

/**
 * A page as it was decoded.
 *
 * @param url where it was found in the end
 * @param text all of it, markup included
 * @param html whether it is HTML, else flat text
 * @param took how long it took
 */
public record FetchedPage(String url, String text, boolean html, Duration took) {}
