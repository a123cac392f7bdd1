package io.khulasa.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LoopDetectorTest {

  private final LoopDetector detector = new LoopDetector(8, 3, 12);

  @Test
  void repeatedWordIsALoopOnceTheRunIsLong() {
    assertThat(keep("abxxxxxxxxxxx")).isEqualTo(-1);
    assertThat(keep("abxxxxxxxxxxxx")).isEqualTo(3);
  }

  @Test
  void repeatedPhraseIsALoopAtItsThirdRound() {
    assertThat(keep("qabcdefabcdef")).isEqualTo(-1);
    assertThat(keep("qabcdefabcdefabcde")).isEqualTo(-1);
    assertThat(keep("qabcdefabcdefabcdef")).isEqualTo(7);
  }

  @Test
  void shortEchoInHonestTextIsNone() {
    assertThat(keep("the more the more the better")).isEqualTo(-1);
  }

  @Test
  void phraseBeyondTheLimitIsNotLookedFor() {
    assertThat(keep("abcdefghiabcdefghiabcdefghi")).isEqualTo(-1);
  }

  @Test
  void emptySequenceIsNone() {
    assertThat(keep("")).isEqualTo(-1);
  }

  private int keep(String letters) {
    TokenSequence tokens = new TokenSequence(new int[0], 100);
    letters.chars().forEach(tokens::add);
    return detector.keep(tokens);
  }
}
