package io.khulasa.pipeline;

import io.khulasa.check.SentenceCheck;
import io.khulasa.clean.Cleaner;
import io.khulasa.split.Splitter;
import io.khulasa.summarize.Summarizer;
import io.khulasa.translate.Translator;

/**
 * The stages that a pipeline is made of; all are plain blocking functions.
 *
 * @param article finds the article on a page
 * @param characters cleans characters and drops nothing
 * @param splitter finds the sentences
 * @param cutter cuts a sentence that is too long for the model
 * @param translator Arabic to English
 * @param check compares a sentence with its translation
 * @param numbers finds numbers that a translation lacks
 * @param summarizer chooses the summary's sentences
 */
public record Stages(
    Cleaner article,
    Cleaner characters,
    Splitter splitter,
    Cutter cutter,
    Translator translator,
    SentenceCheck check,
    MissingNumbers numbers,
    Summarizer summarizer) {}
