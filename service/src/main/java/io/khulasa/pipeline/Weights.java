package io.khulasa.pipeline;

import io.khulasa.check.Flag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What cached articles weigh: bytes on the heap, rather too many than too few. */
final class Weights {

  /** An object with a few fields, and its place in a list or map. */
  private static final long OBJECT = 64;

  private static final int BYTES_PER_CHAR = 2;

  private Weights() {}

  static int ofAnswer(ArticleKey key, ArticleReader.Timed value) {
    long bytes = 8 * OBJECT + of(key.text()) + of(key.title()) + of(value.reading());
    return (int) Math.min(Integer.MAX_VALUE, bytes);
  }

  /** A page is held as it was sent, and its article beside it. */
  static int ofPage(ArticleRequest request, PreparedArticle article) {
    long bytes = 8 * OBJECT + of(request.text()) + of(request.title()) + of(article.text());
    bytes += 3 * OBJECT * (article.sentences().size() + article.article().dropped().size());
    bytes += OBJECT * request.keep().size();
    return (int) Math.min(Integer.MAX_VALUE, bytes);
  }

  private static long of(Reading reading) {
    long bytes = of(reading.title()) + of(reading.checks().flags());
    for (String number : reading.checks().numbersMissing()) {
      bytes += of(number);
    }
    for (Reading.Line line : reading.summary()) {
      bytes += OBJECT + of(line.text()) + OBJECT * line.sources().size() + of(line.flags());
    }
    for (String paragraph : reading.paragraphs()) {
      bytes += of(paragraph);
    }
    for (SentencePair pair : reading.sentences()) {
      bytes += 2 * OBJECT + of(pair.text()) + of(pair.flags());
    }
    return bytes;
  }

  private static long of(List<Flag> flags) {
    return flags.stream().mapToLong(flag -> OBJECT + of(flag.detail())).sum();
  }

  private static long of(@Nullable String text) {
    return text == null ? 0 : OBJECT + (long) BYTES_PER_CHAR * text.length();
  }
}
