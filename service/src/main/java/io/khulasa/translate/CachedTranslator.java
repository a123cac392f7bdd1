package io.khulasa.translate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.khulasa.failure.StopSignal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers translations, bounded by their weight in bytes. A segment that stands twice in a call
 * is translated once; calls that come together are in turn on the device's one worker, so the
 * second finds what the first has made. A call that fails leaves nothing behind.
 */
public final class CachedTranslator implements Translator {

  private static final int ENTRY_BYTES = 192;
  private static final int BYTES_PER_CHAR = 2;

  private record Key(String segment, String revision) {}

  private final Translator translator;
  private final Cache<Key, Translation> cache;

  /**
   * A cache in front of a translator.
   *
   * @param bytes the most that the cache may weigh; 0 keeps nothing
   */
  public CachedTranslator(Translator translator, long bytes) {
    this.translator = translator;
    this.cache =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher(CachedTranslator::weight)
            .recordStats()
            .build();
  }

  @Override
  public List<Translation> translate(
      List<String> segments, SegmentListener listener, StopSignal stop) {
    String revision = revision();
    Map<String, Translation> known = new HashMap<>();
    Map<String, List<Integer>> unknown = new LinkedHashMap<>();
    for (int i = 0; i < segments.size(); i++) {
      String segment = segments.get(i);
      Translation translation = cache.getIfPresent(new Key(segment, revision));
      if (translation == null) {
        unknown.computeIfAbsent(segment, absent -> new ArrayList<>()).add(i);
      } else {
        known.put(segment, translation);
        listener.translated(i, translation);
      }
    }
    List<String> missing = List.copyOf(unknown.keySet());
    List<List<Integer>> places = List.copyOf(unknown.values());
    SegmentListener everywhere =
        (i, translation) -> places.get(i).forEach(at -> listener.translated(at, translation));
    List<Translation> made =
        missing.isEmpty() ? List.of() : translator.translate(missing, everywhere, stop);
    for (int i = 0; i < made.size(); i++) {
      known.put(missing.get(i), made.get(i));
      cache.put(new Key(missing.get(i), revision), made.get(i));
    }
    return segments.stream().map(known::get).toList();
  }

  @Override
  public int length(String segment) {
    return translator.length(segment);
  }

  @Override
  public int longest() {
    return translator.longest();
  }

  @Override
  public String revision() {
    return translator.revision();
  }

  /** The cache itself, for its metrics. */
  public Cache<?, ?> cache() {
    return cache;
  }

  private static int weight(Key key, Translation translation) {
    int characters = key.segment().length() + translation.text().length();
    return ENTRY_BYTES + BYTES_PER_CHAR * characters;
  }
}
