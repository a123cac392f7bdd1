package io.khulasa.bench;

import io.khulasa.clean.Article;
import io.khulasa.clean.ArticleCleaner;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.split.ArabicSplitter;
import io.khulasa.split.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pages that are measured with: the sample pages of the project.
 *
 * @param texts whole pages
 */
public record SamplePages(List<String> texts) {

  public SamplePages {
    texts = List.copyOf(texts);
  }

  /** Reads the pages of a folder, by name. */
  public static SamplePages read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new PipelineException(
          FailureKind.START, "the benchmark reads the sample pages, and there is no " + folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> pages = files.filter(path -> path.toString().endsWith(".txt")).sorted().toList();
      return new SamplePages(pages.stream().map(SamplePages::text).toList());
    }
  }

  /** The sentences of all articles in them. */
  public List<String> sentences() {
    return texts.stream().flatMap(text -> sentences(text).stream()).toList();
  }

  /** The first so many sentences of the articles, as one article with a line a sentence. */
  public String article(int sentences) {
    return String.join("\n\n", sentences().subList(0, sentences));
  }

  private static List<String> sentences(String page) {
    Article article = new ArticleCleaner().clean(page);
    String text = article.text().text();
    return new ArabicSplitter()
        .split(text, article.title()).stream()
            .filter(sentence -> sentence.role() == Sentence.Role.BODY)
            .map(sentence -> sentence.text(text))
            .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new PipelineException(
          FailureKind.START, file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
