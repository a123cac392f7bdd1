package io.khulasa.model;

import java.util.List;

/**
 * What is known of a model at hand: the facts of its model.yaml.
 *
 * @param name the folder's name
 * @param task translation or sentence-vectors
 * @param revision names the exact files: equal revisions give equal answers
 * @param licence its licence in a few words
 * @param source where it comes from
 * @param files what it is made of
 */
public record ModelInfo(
    String name, String task, String revision, String licence, String source, List<File> files) {

  public ModelInfo {
    files = List.copyOf(files);
  }

  /**
   * A file of a model.
   *
   * @param name relative to the model's folder
   * @param bytes its length
   * @param sha256 its checksum in lower-case hexadecimal
   */
  public record File(String name, long bytes, String sha256) {}
}
