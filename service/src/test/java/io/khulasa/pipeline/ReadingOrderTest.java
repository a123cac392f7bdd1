package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadingOrderTest {

  private final List<String> told = new ArrayList<>();
  private final ReadingOrder order = new ReadingOrder((i, s) -> told.add(i + s.text()));

  @Test
  void laterSentenceWaitsForTheOnesBefore() {
    put(1, "b");
    put(2, "c");
    assertThat(told).isEmpty();

    put(0, "a");
    assertThat(told).containsExactly("0a", "1b", "2c");
  }

  @Test
  void eachIsToldOnce() {
    put(0, "a");
    put(2, "c");
    put(0, "other");
    put(2, "other");
    put(1, "b");

    assertThat(told).containsExactly("0a", "1b", "2c");
  }

  private void put(int index, String text) {
    order.put(index, TranslatedSentence.untouched(text));
  }
}
