package io.khulasa.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import reactor.util.context.Context;

final class PriorityTest {

  @Test
  void workIsInteractiveUnlessItsContextSaysOtherwise() {
    assertThat(Priority.of(Context.empty())).isEqualTo(Priority.INTERACTIVE);
    assertThat(Priority.of(Priority.BULK.in(Context.empty()))).isEqualTo(Priority.BULK);
  }

  @Test
  void whatIsBulkStaysBulk() {
    Context bulk = Priority.BULK.in(Context.empty());

    assertThat(Priority.of(Priority.INTERACTIVE.in(bulk))).isEqualTo(Priority.BULK);
  }
}
