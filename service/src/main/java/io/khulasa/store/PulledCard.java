package io.khulasa.store;

import io.khulasa.model.ModelInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The model.yaml of a pulled model. */
final class PulledCard {

  private static final String HEAD =
      "# Written by ./khulasa models pull from the catalogue and from what came.\n";

  private PulledCard() {}

  /**
   * Its text.
   *
   * @param commit the hub's revision, where it is known
   */
  static String of(CatalogEntry entry, @Nullable String commit, List<ModelInfo.File> files) {
    Map<String, Object> card = new LinkedHashMap<>();
    card.put("task", entry.task().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    card.put("family", entry.family());
    card.put("revision", commit == null ? fingerprint(files) : commit);
    card.put("licence", entry.licence() + (entry.commercial() ? "" : ", not for commercial use"));
    card.put("source", entry.source());
    card.putAll(new TreeMap<>(entry.card()));
    card.put("files", files);
    return HEAD + new YAMLMapper().writeValueAsString(card);
  }

  /** Names files that no commit is known of: other files, another name. */
  private static String fingerprint(List<ModelInfo.File> files) {
    MessageDigest digest = Checksums.newSha256();
    for (ModelInfo.File file : files) {
      digest.update((file.name() + " " + file.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return "sha256-" + HexFormat.of().formatHex(digest.digest(), 0, 6);
  }
}
