package io.khulasa.http;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code POST /summarize} answers. */
@Schema(oneOf = {ArticleJson.class, SummarizeAnswer.Many.class})
sealed interface SummarizeAnswer permits ArticleJson, SummarizeAnswer.Many {

  /** Several articles, in the request's order. */
  record Many(List<Result> results) implements SummarizeAnswer {}

  /** An article among several, or why there is none. */
  sealed interface Result permits ArticleJson, Failed {}

  /** An article that could not be summarized. */
  @JsonInclude(NON_NULL)
  record Failed(@Nullable String id, Problem error) implements Result {}
}
