package io.khulasa.store;

import io.khulasa.failure.PipelineException;
import io.khulasa.model.ModelInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings models of the catalogue into the folder of models. A model is there whole or not at all:
 * it grows beside, as {@code NAME.partial}, and an interrupted pull goes on from that.
 */
public final class ModelPull {

  /** Left free for everybody else on the disk. */
  private static final long MARGIN = 64_000_000;

  private final Path root;
  private final ModelSource source;
  private final DiskSpace disk;
  private final FileCrew crew;

  ModelPull(Path root, ModelSource source, DiskSpace disk, PullProgress progress) {
    this.root = root;
    this.source = source;
    this.disk = disk;
    this.crew = new FileCrew(source, progress);
  }

  /** Pulls from the hub. */
  public static ModelPull fromHub(Path root, StoreProperties properties, PullProgress progress) {
    return new ModelPull(
        root, new HubSource(properties, Patience.USUAL), ModelPull::usable, progress);
  }

  /** Takes models from a folder; no network is touched. */
  public static ModelPull fromFolder(Path root, Path folder, PullProgress progress) {
    return new ModelPull(root, new FolderSource(folder), ModelPull::usable, progress);
  }

  private static long usable(Path folder) throws IOException {
    return Files.getFileStore(folder).getUsableSpace();
  }

  /**
   * Brings a model, or what is missing or damaged of it.
   *
   * @param licenceAccepted whether a licence without commercial use is accepted
   * @return whether anything had to be brought
   * @throws PipelineException of kind START that says why it does not come
   */
  public boolean pull(CatalogEntry entry, boolean licenceAccepted) {
    if (!entry.commercial() && !licenceAccepted) {
      throw Refusal.because(
          "%s is licensed %s, not for commercial use: read it at %s and add --accept-licence"
              .formatted(entry.name(), entry.licence(), entry.source()));
    }
    try {
      return new StoreLock(root).hold(() -> bring(entry));
    } catch (IOException e) {
      throw Refusal.because(entry.name() + " cannot be pulled: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.because(entry.name() + " was not pulled: interrupted", e);
    }
  }

  private boolean bring(CatalogEntry entry) throws IOException, InterruptedException {
    ModelsLock lock = new ModelsLock(root);
    Pin pin = lock.pin(entry.name());
    if (pin != null) {
      pin.requireMeantBy(entry);
    }
    PartialFolder folder = new PartialFolder(root.resolve(entry.name()));
    if (isWhole(folder.home(), entry, lock)) {
      return false;
    }
    Offer offer = source.offer(entry, pin);
    List<OfferedFile> wanted =
        offer.files().stream().map(file -> pin == null ? file : pin.hold(file)).toList();
    folder.reclaim();
    requireSpace(entry, wanted, folder);
    List<ModelInfo.File> files = crew.bring(wanted, folder);
    String commit = commit(offer, pin);
    Pin came = new Pin(entry.repository(), commit, files);
    if (!came.equals(pin)) {
      lock.keep(entry.name(), came);
    }
    folder.finish(files, PulledCard.of(entry, commit, files));
    return true;
  }

  private static @Nullable String commit(Offer offer, @Nullable Pin pin) {
    return pin == null || pin.revision() == null ? offer.commit() : pin.revision();
  }

  private static boolean isWhole(Path home, CatalogEntry entry, ModelsLock lock) {
    if (!ModelFolder.describesModel(home)) {
      return false;
    }
    ModelFolder model;
    try {
      model = ModelFolder.read(home);
    } catch (PipelineException e) {
      return false;
    }
    return model.card().files().stream()
            .map(ModelInfo.File::name)
            .collect(Collectors.toSet())
            .containsAll(entry.files())
        && lock.faults(model).isEmpty()
        && Checksums.faults(model).isEmpty();
  }

  private void requireSpace(CatalogEntry entry, List<OfferedFile> wanted, PartialFolder folder)
      throws IOException {
    boolean exact = wanted.stream().allMatch(file -> file.bytes() != null);
    long known =
        wanted.stream().map(OfferedFile::bytes).filter(Objects::nonNull).mapToLong(b -> b).sum();
    long total = exact ? known : Math.max(known, entry.megabytes() * 1_000_000L);
    long missing = Math.max(0, total - folder.present(wanted));
    long free = disk.free(root);
    if (free < missing + MARGIN) {
      throw Refusal.because(
          "%s needs %d MB more and %s has %d MB free, of which 64 stay so"
              .formatted(
                  entry.name(),
                  missing / 1_000_000,
                  root.toAbsolutePath().normalize(),
                  free / 1_000_000));
    }
  }
}
