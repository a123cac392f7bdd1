package io.khulasa.http;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.khulasa.check.Flag;
import io.khulasa.pipeline.ArticleEvent;
import io.khulasa.pipeline.SentencePair;
import io.khulasa.text.Span;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the events of a stream hold; {@code article} counts the request's articles from 0. */
@Schema(
    oneOf = {
      EventJson.Found.class,
      EventJson.Sentence.class,
      EventJson.Summary.class,
      EventJson.Fault.class
    })
sealed interface EventJson {

  /** Event {@code article}: where its sentences stand, and what was left out of the page. */
  @JsonInclude(NON_NULL)
  record Found(
      int article,
      @Nullable String id,
      List<SpanJson> sentences,
      ArticleJson.@Nullable CleaningJson cleaning)
      implements EventJson {

    static Found of(int article, @Nullable String id, ArticleEvent.Found found) {
      return new Found(
          article,
          id,
          spans(found.sentences()),
          ArticleJson.CleaningJson.of(found.kept(), found.dropped()));
    }

    static Found of(int text, List<Span> sentences) {
      return new Found(text, null, spans(sentences), null);
    }

    private static List<SpanJson> spans(List<Span> sentences) {
      return sentences.stream().map(SpanJson::of).toList();
    }
  }

  /** Event {@code sentence}: final, as the whole answer will have it. */
  record Sentence(
      int article, int index, SpanJson source, String text, double score, List<Flag> flags)
      implements EventJson {

    static Sentence of(int article, int index, SentencePair pair) {
      SentenceJson json = SentenceJson.of(pair);
      return new Sentence(article, index, json.source(), json.text(), json.score(), json.flags());
    }
  }

  /** Event {@code summary}: of the whole answer what a reader reads first. */
  @JsonInclude(NON_NULL)
  record Summary(
      int article,
      @Nullable String id,
      @Nullable String title,
      String summary,
      List<ArticleJson.Line> sentences,
      String method)
      implements EventJson {

    static Summary of(int article, ArticleJson answer) {
      return new Summary(
          article,
          answer.id(),
          answer.title(),
          answer.summary(),
          answer.sentences(),
          answer.method());
    }
  }

  /** Event {@code error}: of one article among several, or of everything. */
  @JsonInclude(NON_NULL)
  record Fault(@Nullable Integer article, @Nullable String id, Problem error)
      implements EventJson {}
}
