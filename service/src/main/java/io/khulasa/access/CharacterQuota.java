package io.khulasa.access;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.time.Duration;
import java.time.Instant;

/** Characters that one caller had translated in this calendar month, and how many may be. */
public final class CharacterQuota {

  private final String id;
  private final long limit;
  private final UsageLedger ledger;

  CharacterQuota(String id, long limit, UsageLedger ledger) {
    this.id = id;
    this.limit = limit;
    this.ledger = ledger;
  }

  /** The limit; 0 for none. */
  public long limit() {
    return limit;
  }

  /** How many were taken this month. */
  public long used() {
    return ledger.used(id);
  }

  /** When the next month begins. */
  public Instant resets() {
    return ledger.nextPage();
  }

  /**
   * Takes characters.
   *
   * @throws PipelineException of kind QUOTA when there are not as many left
   */
  public void take(long characters) {
    if (!ledger.add(id, characters, limit)) {
      throw new PipelineException(
          FailureKind.QUOTA,
          "The request has %d characters; %d of this month's %d are left."
              .formatted(characters, Math.max(0, limit - used()), limit),
          Duration.between(ledger.time(), resets()));
    }
  }

  /** Gives characters back that came to nothing. */
  public void giveBack(long characters) {
    ledger.remove(id, characters);
  }
}
