package io.khulasa.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A model that can be pulled.
 *
 * @param name its folder's name
 * @param task what it is for
 * @param family its layout
 * @param repository where the hub keeps it
 * @param revision a commit of the repository, or a branch
 * @param licence its licence in a few words
 * @param commercial whether the licence allows commercial use
 * @param megabytes about what a pull brings
 * @param quality published figures
 * @param files paths in the repository, and in the model's folder
 * @param card what the pulled model's model.yaml says beside these
 */
public record CatalogEntry(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) ModelCard.Task task,
    @JsonProperty(required = true) String family,
    @JsonProperty(required = true) String repository,
    @JsonProperty(required = true) String revision,
    @JsonProperty(required = true) String licence,
    @JsonProperty(required = true) boolean commercial,
    @JsonProperty(required = true) int megabytes,
    @JsonProperty(required = true) List<Quality> quality,
    @JsonProperty(required = true) List<String> files,
    @JsonProperty(required = true) Map<String, Object> card) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]*");
  private static final Pattern REPOSITORY = Pattern.compile("[\\w-][\\w.-]*/[\\w-][\\w.-]*");
  private static final Pattern REVISION = Pattern.compile("[\\w-][\\w.-]*");
  private static final Set<String> FACTS =
      Set.of("task", "family", "revision", "licence", "source", "files");

  public CatalogEntry {
    quality = List.copyOf(quality);
    files = List.copyOf(files);
    card = Map.copyOf(card);
    require(NAME, name, "name");
    require(REPOSITORY, repository, "repository");
    require(REVISION, revision, "revision");
    files.forEach(InnerPath::require);
    if (name.endsWith(PartialFolder.ENDING) || files.size() != new HashSet<>(files).size()) {
      throw new IllegalArgumentException(name + " has a wrong name or a file twice");
    }
    if (card.keySet().stream().anyMatch(FACTS::contains)) {
      throw new IllegalArgumentException("the card of " + name + " has one of " + FACTS);
    }
  }

  private static void require(Pattern pattern, String value, String what) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException("\"" + value + "\" is no " + what);
    }
  }

  /** Its page, for people. */
  String source() {
    return "huggingface.co/" + repository;
  }

  /**
   * A published figure.
   *
   * @param figure the test set and what was measured on it
   * @param source who says so
   */
  public record Quality(
      @JsonProperty(required = true) String figure, @JsonProperty(required = true) String source) {}
}
