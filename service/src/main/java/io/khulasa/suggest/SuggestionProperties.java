package io.khulasa.suggest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where suggestions are kept.
 *
 * @param file where they are added; without one the newest are kept in memory
 * @param limit the most that the file may have; a full one refuses more
 * @param memory the most that is kept without a file; the oldest go
 */
@ConfigurationProperties("khulasa.suggestions")
record SuggestionProperties(
    @Nullable Path file,
    @DefaultValue("64MB") DataSize limit,
    @DefaultValue("1MB") DataSize memory) {}
