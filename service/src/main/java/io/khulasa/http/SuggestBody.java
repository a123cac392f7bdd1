package io.khulasa.http;

import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /suggest} takes: LibreTranslate's fields, and two of ours.
 *
 * @param q the Arabic sentence
 * @param s the better translation
 * @param source its language, ar
 * @param target the other language, en
 * @param machine the translation that it should replace
 * @param revision of the model that made it
 */
record SuggestBody(
    @Nullable String q,
    @Nullable String s,
    @Nullable String source,
    @Nullable String target,
    @Nullable String machine,
    @Nullable String revision) {}
