package io.khulasa.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.khulasa.failure.PipelineException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class KeyRingTest {

  private final NewKey cms = NewKey.random();
  private final NewKey feed = NewKey.random();
  private final KeyRing ring = new KeyRing(true, 100, new UsageLedger(InstantSource.system()));

  @Test
  void findsTheOwnerOfAKey() {
    ring.hold(List.of(settings("cms", cms, null), settings("feed", feed, null)));

    assertThat(ring.owner(cms.key())).isNotNull().returns("cms", Caller::id);
    assertThat(ring.owner(feed.key())).isNotNull().returns("feed", Caller::id);
    assertThat(ring.owner(NewKey.random().key())).isNull();
    assertThat(ring.owner(cms.sha256())).isNull();
    assertThat(ring.owner("")).isNull();
  }

  @Test
  void aWordSomebodyChoseOpensNothing() {
    KeyHash hash = KeyHash.of("password");
    ring.hold(List.of(new KeySettings("weak", hash.hex(), null, null, null)));

    assertThat(ring.owner("password")).isNull();
  }

  @Test
  void aKeyTakenAwayOpensNothingMore() {
    ring.hold(List.of(settings("cms", cms, null)));
    ring.hold(List.of());

    assertThat(ring.owner(cms.key())).isNull();
    assertThat(ring.needed()).isTrue();
  }

  @Test
  void aChangeOfOthersLeavesTheCountOfRequests() {
    ring.hold(List.of(settings("cms", cms, "1/m")));
    requireNonNull(ring.owner(cms.key())).admit();
    ring.hold(List.of(settings("cms", cms, "1/m"), settings("feed", feed, null)));

    Caller caller = requireNonNull(ring.owner(cms.key()));
    assertThatThrownBy(caller::admit)
        .isInstanceOfSatisfying(
            PipelineException.class,
            e -> assertThat(requireNonNull(e.retryAfter()).toSeconds()).isBetween(1L, 60L));
  }

  @Test
  void refusesTwoOfOneName() {
    List<KeySettings> keys = List.of(settings("cms", cms, null), settings("cms", feed, null));

    assertThatThrownBy(() -> ring.hold(keys)).hasMessage("Two keys have the id cms.");
  }

  @Test
  void aKeysOwnNumbersComeFirst() {
    ring.hold(
        List.of(
            settings("cms", cms, null),
            new KeySettings("feed", feed.sha256(), null, 7L, Urgency.BULK)));

    assertThat(requireNonNull(ring.named("cms")).quota().limit()).isEqualTo(100);
    assertThat(requireNonNull(ring.named("feed")).quota().limit()).isEqualTo(7);
    assertThat(requireNonNull(ring.named("feed")).urgency()).isEqualTo(Urgency.BULK);
    assertThat(ring.named("other")).isNull();
  }

  private static KeySettings settings(String id, NewKey key, @Nullable String rate) {
    return new KeySettings(id, key.sha256(), rate, null, null);
  }
}
