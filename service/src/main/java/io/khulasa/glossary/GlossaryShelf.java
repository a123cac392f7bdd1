package io.khulasa.glossary;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Glossaries by their ids, bounded in number and in letters. Blocks: with a folder every change is
 * on the disk before it is seen.
 */
public final class GlossaryShelf {

  private static final int LONGEST_NAME = 1_024;

  private final Map<String, StoredGlossary> glossaries = new LinkedHashMap<>();
  private final @Nullable GlossaryFolder folder;
  private final int most;
  private final long mostLetters;
  private final InstantSource clock;

  /**
   * A shelf.
   *
   * @param folder where glossaries are kept over a restart; null keeps them in memory only
   * @param most the most glossaries
   * @param mostLetters of all of them together
   */
  public GlossaryShelf(
      @Nullable GlossaryFolder folder, int most, long mostLetters, InstantSource clock) {
    this.folder = folder;
    this.most = most;
    this.mostLetters = mostLetters;
    this.clock = clock;
    if (folder != null) {
      folder.read().forEach(stored -> glossaries.put(stored.id(), stored));
    }
  }

  /** Every glossary, the oldest first. */
  public synchronized List<StoredGlossary> all() {
    return List.copyOf(glossaries.values());
  }

  /**
   * One glossary.
   *
   * @throws PipelineException of kind NOT_FOUND
   */
  public synchronized StoredGlossary get(String id) {
    StoredGlossary stored = glossaries.get(id);
    if (stored == null) {
      throw new PipelineException(FailureKind.NOT_FOUND, "There is no glossary with this id.");
    }
    return stored;
  }

  /**
   * Keeps a new glossary.
   *
   * @throws PipelineException of kind QUOTA when the shelf is full
   */
  public synchronized StoredGlossary add(String name, Glossary glossary) {
    if (glossaries.size() >= most) {
      throw new PipelineException(
          FailureKind.QUOTA, "There are %d glossaries, which is the limit.".formatted(most));
    }
    StoredGlossary stored =
        new StoredGlossary(
            UUID.randomUUID().toString(),
            checked(name),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            glossary);
    return put(stored);
  }

  /** Keeps another state of a glossary. */
  public synchronized StoredGlossary change(String id, UnaryOperator<StoredGlossary> change) {
    StoredGlossary changed = change.apply(get(id));
    checked(changed.name());
    return put(changed);
  }

  /** Forgets a glossary. */
  public synchronized void remove(String id) {
    StoredGlossary stored = get(id);
    if (folder != null) {
      folder.delete(stored);
    }
    glossaries.remove(id);
  }

  private StoredGlossary put(StoredGlossary stored) {
    long others =
        glossaries.values().stream()
            .filter(other -> !other.id().equals(stored.id()))
            .mapToLong(StoredGlossary::size)
            .sum();
    if (others + stored.size() > mostLetters) {
      throw new PipelineException(
          FailureKind.QUOTA,
          "All glossaries together may hold %d letters, and would hold %d."
              .formatted(mostLetters, others + stored.size()));
    }
    if (folder != null) {
      folder.write(stored);
    }
    glossaries.put(stored.id(), stored);
    return stored;
  }

  private static String checked(String name) {
    boolean plain = name.codePoints().noneMatch(Character::isISOControl);
    if (name.isBlank() || name.length() > LONGEST_NAME || !plain) {
      throw new PipelineException(
          FailureKind.MALFORMED,
          "The field name must have 1 to %d characters and no line break.".formatted(LONGEST_NAME));
    }
    return name;
  }
}
