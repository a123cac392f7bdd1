package io.khulasa.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/** Characters that each caller had translated in this calendar month of UTC. */
final class UsageLedger {

  /**
   * A page of it.
   *
   * @param month such as 2026-11
   * @param characters by the ids of callers
   */
  record Page(String month, Map<String, Long> characters) {

    Page {
      YearMonth.parse(month);
      characters = Map.copyOf(characters);
    }
  }

  private final InstantSource clock;
  private final Map<String, Long> characters = new TreeMap<>();
  private YearMonth month;

  UsageLedger(InstantSource clock) {
    this.clock = clock;
    this.month = now();
  }

  /** Goes on with a page that was kept, if it is this month's. */
  synchronized void load(Page page) {
    turnPage();
    if (page.month().equals(month.toString())) {
      characters.putAll(page.characters());
    }
  }

  /** The page as it is now. */
  synchronized Page page() {
    turnPage();
    return new Page(month.toString(), characters);
  }

  synchronized long used(String id) {
    turnPage();
    return characters.getOrDefault(id, 0L);
  }

  /** Adds characters where the limit allows it, and says whether it did; 0 is no limit. */
  synchronized boolean add(String id, long more, long limit) {
    long used = used(id);
    if (limit > 0 && used + more > limit) {
      return false;
    }
    characters.put(id, used + more);
    return true;
  }

  synchronized void remove(String id, long characters) {
    this.characters.put(id, Math.max(0, used(id) - characters));
  }

  /** When the next page begins. */
  Instant nextPage() {
    return now().plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Instant time() {
    return clock.instant();
  }

  private YearMonth now() {
    return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
  }

  private void turnPage() {
    YearMonth now = now();
    if (!now.equals(month)) {
      month = now;
      characters.clear();
    }
  }
}
