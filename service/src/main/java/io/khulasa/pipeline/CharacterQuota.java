package io.khulasa.pipeline;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Characters translated in this calendar month, and how many may be. A restart forgets them. */
public final class CharacterQuota {

  private final long limit;
  private final InstantSource clock;
  private YearMonth month;
  private long used;

  /**
   * A quota that nothing was taken from.
   *
   * @param limit characters a month; 0 for no limit
   */
  public CharacterQuota(long limit, InstantSource clock) {
    this.limit = limit;
    this.clock = clock;
    this.month = month(clock);
  }

  /** The limit; 0 for none. */
  public long limit() {
    return limit;
  }

  /** How many were taken this month. */
  public synchronized long used() {
    turnPage();
    return used;
  }

  /**
   * Takes characters.
   *
   * @throws PipelineException of kind QUOTA when there are not as many left
   */
  public synchronized void take(long characters) {
    turnPage();
    if (limit > 0 && used + characters > limit) {
      throw new PipelineException(
          FailureKind.QUOTA,
          "The request has %d characters; %d of this month's %d are left."
              .formatted(characters, limit - used, limit));
    }
    used += characters;
  }

  /** Gives characters back that came to nothing. */
  public synchronized void giveBack(long characters) {
    used = Math.max(0, used - characters);
  }

  private static YearMonth month(InstantSource clock) {
    return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
  }

  private void turnPage() {
    YearMonth now = month(clock);
    if (!now.equals(month)) {
      month = now;
      used = 0;
    }
  }
}
