package io.khulasa.access;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys that open the service, if any are needed. */
public final class KeyRing {

  private record Entry(KeySettings settings, KeyHash hash, Caller caller) {}

  private final boolean needed;
  private final long characters;
  private final UsageLedger ledger;
  private final Caller everybody;
  private volatile List<Entry> entries = List.of();

  /**
   * A ring without keys.
   *
   * @param needed whether callers must show one
   * @param characters a month where a key has no number of its own, and for everybody together
   *     where no key is needed; 0 for no limit
   */
  KeyRing(boolean needed, long characters, UsageLedger ledger) {
    this.needed = needed;
    this.characters = characters;
    this.ledger = ledger;
    this.everybody =
        new Caller(
            Caller.EVERYBODY,
            Urgency.INTERACTIVE,
            new CharacterQuota(Caller.EVERYBODY, characters, ledger),
            null);
  }

  /** Whether callers must show a key: also while there is none that opens. */
  public boolean needed() {
    return needed;
  }

  /** How many keys open. */
  public int size() {
    return entries.size();
  }

  /** Who asks where no key is needed. */
  public Caller everybody() {
    return everybody;
  }

  /** The owner of a key, or null. All keys are compared, so that the time tells nothing. */
  public @Nullable Caller owner(String shown) {
    if (shown.length() < NewKey.SHORTEST) {
      return null;
    }
    KeyHash hash = KeyHash.of(shown);
    Caller owner = null;
    for (Entry entry : entries) {
      if (entry.hash.matches(hash)) {
        owner = entry.caller;
      }
    }
    return owner;
  }

  /** The owner with this id, or null: work that is done later is done for whoever asked for it. */
  public @Nullable Caller named(String id) {
    return entries.stream()
        .map(Entry::caller)
        .filter(caller -> caller.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /**
   * Takes these keys in place of those that were. One that has not changed keeps its count of
   * requests.
   *
   * @throws PipelineException of kind START when two have one id
   */
  synchronized void hold(List<KeySettings> keys) {
    Map<KeySettings, Entry> old =
        entries.stream().collect(Collectors.toMap(Entry::settings, Function.identity()));
    Map<String, Entry> made = new LinkedHashMap<>();
    for (KeySettings key : keys) {
      Entry entry = requireNonNullElse(old.get(key), entry(key));
      if (made.put(entry.caller.id(), entry) != null) {
        throw new PipelineException(
            FailureKind.START, "Two keys have the id %s.".formatted(key.id()));
      }
    }
    entries = List.copyOf(made.values());
  }

  private Entry entry(KeySettings key) {
    String id = requireNonNull(key.id());
    CharacterQuota quota =
        new CharacterQuota(id, requireNonNullElse(key.characters(), characters), ledger);
    Urgency urgency = requireNonNullElse(key.priority(), Urgency.INTERACTIVE);
    Rate rate = key.rate() == null ? null : Rate.of(key.rate());
    Caller caller = new Caller(id, urgency, quota, rate);
    return new Entry(key, KeyHash.parse(requireNonNull(key.sha256())), caller);
  }
}
