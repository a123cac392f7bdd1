package io.khulasa.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccessFilesTest {

  private final NewKey first = NewKey.random();
  private final NewKey second = NewKey.random();
  private Instant now = Instant.parse("2026-11-28T10:00:00Z");
  private final InstantSource clock = () -> now;
  private final UsageLedger ledger = new UsageLedger(clock);
  private final KeyRing ring = new KeyRing(true, 0, ledger);

  @TempDir private Path folder;

  @Test
  void keysAreReadAgainWhenTheyChange() throws IOException {
    Path file = folder.resolve("keys.yaml");
    Files.writeString(file, yaml(first));
    try (AccessFiles files = AccessFiles.open(properties(file, null), ring, ledger)) {
      assertThat(ring.owner(first.key())).isNotNull();

      Files.writeString(file, yaml(second));

      await().untilAsserted(() -> assertThat(ring.owner(second.key())).isNotNull());
      assertThat(ring.owner(first.key())).isNull();
      assertThat(requireNonNull(ring.owner(second.key())).urgency()).isEqualTo(Urgency.BULK);
      assertThat(files).isNotNull();
    }
  }

  @Test
  void aFileThatIsWrongOrGoneLeavesTheKeysAsTheyWere() throws IOException {
    Path file = folder.resolve("keys.yaml");
    Files.writeString(file, yaml(first));
    KeysFile keys = new KeysFile(file, ring::hold);
    keys.open();

    for (String wrong : new String[] {"keys: [{id: a}]", "keys: 7", "{", "other: 1"}) {
      Files.writeString(file, wrong);
      keys.look();
      assertThat(ring.owner(first.key())).isNotNull();
    }
    Files.delete(file);
    keys.look();
    assertThat(ring.owner(first.key())).isNotNull();
    Files.writeString(file, "keys: []");
    keys.look();
    assertThat(ring.owner(first.key())).isNull();
  }

  @Test
  void aStartSaysWhatIsWrongWithTheFile() throws IOException {
    Path file = folder.resolve("keys.yaml");
    AccessProperties properties = properties(file, null);
    assertThatThrownBy(() -> AccessFiles.open(properties, ring, ledger))
        .hasMessage(
            "The file of keys %s cannot be read (khulasa.access.keys-file): NoSuchFileException",
            file);
    Files.writeString(file, "keys: [{id: cms, sha256: abc}]");
    assertThatThrownBy(() -> AccessFiles.open(properties, ring, ledger))
        .hasMessage("The file of keys %s: The key cms: sha256 must be 64 hex digits.", file);
  }

  @Test
  void usageOutlivesARestart() {
    Path file = folder.resolve("usage.json");
    try (AccessFiles files = AccessFiles.open(properties(null, file), ring, ledger)) {
      ledger.add("cms", 40, 0);
      await().untilAsserted(() -> assertThat(file).content().contains("\"cms\":40"));
      ledger.add("cms", 2, 0);
      assertThat(files).isNotNull();
    }

    UsageLedger next = new UsageLedger(clock);
    try (UsageFile again = new UsageFile(file, next)) {
      assertThat(next.used("cms")).isEqualTo(42);
      assertThat(again).isNotNull();
    }
    now = Instant.parse("2026-12-01T00:00:00Z");
    UsageLedger december = new UsageLedger(clock);
    try (UsageFile again = new UsageFile(file, december)) {
      assertThat(december.used("cms")).isZero();
      assertThat(again).isNotNull();
    }
  }

  @Test
  void aFileOfUsageThatCannotBeReadStopsTheStart() throws IOException {
    Path file = Files.writeString(folder.resolve("usage.json"), "{\"month\": 1");

    assertThatThrownBy(() -> new UsageFile(file, ledger))
        .hasMessageStartingWith("The file of usage %s cannot be read".formatted(file));
  }

  @Test
  void theMonthTurnsAndNothingFallsBelowZero() {
    CharacterQuota quota = new CharacterQuota("cms", 10, ledger);
    quota.take(10);
    assertThatThrownBy(() -> quota.take(1))
        .hasMessage("The request has 1 characters; 0 of this month's 10 are left.");
    now = Instant.parse("2026-12-01T00:00:00Z");

    assertThat(quota.used()).isZero();
    quota.giveBack(10);
    assertThat(quota.used()).isZero();
    quota.take(10);
    assertThat(quota.used()).isEqualTo(10);
    assertThat(quota.resets()).isEqualTo("2027-01-01T00:00:00Z");
  }

  private static String yaml(NewKey key) {
    return "keys:\n  - id: cms\n    sha256: %s\n    priority: bulk\n".formatted(key.sha256());
  }

  private static AccessProperties properties(@Nullable Path keys, @Nullable Path usage) {
    return new AccessProperties(List.of(), keys, 0, usage, Duration.ofMillis(20), List.of());
  }
}
