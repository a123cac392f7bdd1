package io.khulasa.translate;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.decode.SearchStrategy;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.failure.StopSignal;
import io.khulasa.schedule.Lanes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same sentences alone, together, and among many callers of whom some go away. */
@Timeout(120)
final class SharedBatchLoadTest {

  private static final int SENTENCES = 200;
  private static final int CALLERS = 24;

  private final ReversingModel model = new ReversingModel(rows -> {});
  private final Lanes lanes = new Lanes(3);
  private final Translator translator =
      new ModelTranslator(
          model.textModel(),
          SearchStrategy.of(model.textModel().search()),
          new TokenBudget(256),
          lanes);
  private final List<String> sentences = sentences();
  private final List<String> expected = sentences.stream().map(ReversingModel::reversed).toList();

  @AfterEach
  void close() {
    lanes.close();
  }

  @Test
  void answersNeverDependOnWhoSharedTheBatch() throws InterruptedException, ExecutionException {
    for (int i = 0; i < SENTENCES; i++) {
      assertThat(texts(sentences.subList(i, i + 1), () -> {})).containsExactly(expected.get(i));
    }
    assertThat(texts(sentences, () -> {})).isEqualTo(expected);

    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    List<Future<Integer>> counts = new ArrayList<>();
    for (int caller = 0; caller < CALLERS; caller++) {
      Random random = new Random(caller);
      counts.add(callers.submit(() -> translateSome(random)));
    }
    int answered = 0;
    for (Future<Integer> count : counts) {
      answered += count.get();
    }
    callers.shutdown();

    assertThat(answered).isGreaterThan(CALLERS);
    assertThat(model.batches()).anyMatch(batch -> batch.size() > 4);
    assertThat(lanes.waiting()).isZero();
  }

  /** Asks for slices of the sentences; some it does not wait for. Returns how many came. */
  private int translateSome(Random random) {
    int answered = 0;
    for (int round = 0; round < 20; round++) {
      int from = random.nextInt(SENTENCES - 1);
      int to = Math.min(SENTENCES, from + 1 + random.nextInt(20));
      boolean leaves = random.nextInt(4) == 0;
      try {
        assertThat(texts(sentences.subList(from, to), () -> leave(leaves)))
            .isEqualTo(expected.subList(from, to));
        answered++;
      } catch (PipelineException e) {
        assertThat(leaves).isTrue();
      }
    }
    return answered;
  }

  private static void leave(boolean leaves) {
    if (leaves && ThreadLocalRandom.current().nextInt(3) == 0) {
      throw new PipelineException(FailureKind.DEADLINE, "gone");
    }
  }

  private List<String> texts(List<String> segments, StopSignal stop) {
    return translator.translate(segments, stop).stream().map(Translation::text).toList();
  }

  private static List<String> sentences() {
    Random random = new Random(7);
    return IntStream.range(0, SENTENCES)
        .mapToObj(
            i ->
                i
                    + "-"
                    + random
                        .ints(1 + random.nextInt(60), 'a', 'z' + 1)
                        .collect(
                            StringBuilder::new,
                            StringBuilder::appendCodePoint,
                            StringBuilder::append))
        .toList();
  }
}
