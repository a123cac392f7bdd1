package io.khulasa.pipeline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Files that are sent to be translated.
 *
 * @param most how many may wait or be worked on
 * @param kept how long a file and its translation are kept
 * @param memory that they may take all together
 * @param deadline how long one may take
 */
@ConfigurationProperties("khulasa.documents")
public record DocumentProperties(
    @DefaultValue("16") int most,
    @DefaultValue("1h") Duration kept,
    @DefaultValue("16MB") DataSize memory,
    @DefaultValue("15m") Duration deadline) {}
