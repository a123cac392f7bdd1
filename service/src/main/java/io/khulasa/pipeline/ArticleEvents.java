package io.khulasa.pipeline;

import io.khulasa.pipeline.Progress.Done;
import io.khulasa.pipeline.Progress.Finished;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes the progress of one reading the events of one article. One for each who watches. */
final class ArticleEvents {

  private final ArticlePipeline pipeline;
  private final PreparedArticle article;
  private final Function<Done<ArticleReader.Timed>, ArticleAnswer> answers;
  private boolean begun;
  private int told;

  /**
   * Events of an article.
   *
   * @param answers makes the answer
   */
  ArticleEvents(
      ArticlePipeline pipeline,
      PreparedArticle article,
      Function<Done<ArticleReader.Timed>, ArticleAnswer> answers) {
    this.pipeline = pipeline;
    this.article = article;
    this.answers = answers;
  }

  /** What is to be told now. */
  List<ArticleEvent> after(Progress<ArticleReader.Timed> progress) {
    List<ArticleEvent> events = new ArrayList<>();
    if (!begun) {
      begun = true;
      events.add(pipeline.found(article));
    }
    if (progress instanceof Finished<ArticleReader.Timed> finished) {
      // After the sentences comes the request's title, which is none.
      if (finished.index() < article.sentences().size()) {
        told = finished.index() + 1;
        events.add(
            new ArticleEvent.Sentence(
                finished.index(), pipeline.pair(article, finished.index(), finished.sentence())));
      }
    } else if (progress instanceof Done<ArticleReader.Timed> done) {
      ArticleAnswer answer = answers.apply(done);
      List<SentencePair> pairs = answer.reading().sentences();
      for (int i = told; i < pairs.size(); i++) {
        events.add(new ArticleEvent.Sentence(i, pairs.get(i)));
      }
      events.add(answer);
    }
    return events;
  }
}
