package io.khulasa.summarize;

import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.StopSignal;
import io.khulasa.model.TextModel;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes summaries with a model. An article that is longer than the model's window is cut between
 * sentences, its parts are summarized, and then what came of them together, until that fits.
 */
public final class SummaryWriter {

  private final TextModel model;
  private final SearchStrategy search;

  /**
   * What the model wrote.
   *
   * @param parts how many parts the article was cut into; 1 when the model saw it whole
   */
  record Written(String text, int parts) {}

  /**
   * A writer.
   *
   * @param search finds the words
   */
  public SummaryWriter(TextModel model, SearchStrategy search) {
    this.model = model;
    this.search = search;
  }

  Written write(List<String> sentences, StopSignal stop) {
    List<String> parts = parts(sentences);
    int first = parts.size();
    while (parts.size() > 1) {
      List<String> shorter = parts.stream().map(part -> summary(part, stop)).toList();
      List<String> joined = parts(shorter);
      if (joined.size() >= parts.size()) {
        // Summaries as long as their parts would go round for ever: the first ones say most.
        return new Written(joined.get(0), first);
      }
      parts = joined;
    }
    return new Written(summary(parts.get(0), stop), first);
  }

  String revision() {
    return model.revision();
  }

  /** Texts of whole sentences, each as long as the model's window allows. */
  private List<String> parts(List<String> sentences) {
    List<String> parts = new ArrayList<>();
    String open = "";
    for (String sentence : sentences) {
      String longer = open.isEmpty() ? sentence : open + " " + sentence;
      if (!open.isEmpty() && length(longer) > model.limits().longestSource()) {
        parts.add(open);
        longer = sentence;
      }
      open = longer;
    }
    parts.add(open);
    return parts;
  }

  private int length(String text) {
    return model.codec().encode(text).length;
  }

  private String summary(String text, StopSignal stop) {
    int[] prompt = model.prompt().prompt(fitting(text), model.codec());
    int longest = model.generator().room(prompt.length);
    int[] tokens =
        search
            .search(model.generator(), new int[][] {prompt}, new int[] {longest}, stop)
            .get(0)
            .get(0)
            .tokens();
    return model.codec().decode(tokens).strip();
  }

  /**
   * A single sentence beyond the window is cut at a word: the model cannot see more of it. The
   * place is found by halving, for a text may have thousands of words and each look reads it anew.
   */
  private String fitting(String text) {
    if (length(text) <= model.limits().longestSource()) {
      return text;
    }
    int fits = 0;
    int tooLong = text.length();
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (length(text.substring(0, middle)) <= model.limits().longestSource()) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    int space = text.lastIndexOf(' ', fits);
    return text.substring(0, space > 0 ? space : fits);
  }
}
