package io.khulasa.pipeline;

import io.khulasa.model.Inventory;

/**
 * The models behind an answer.
 *
 * @param translator name of the translator
 * @param summarizer name of what the summarizer uses
 * @param revision names the exact files of both: equal revisions give equal answers
 * @param device the device they ran on
 */
public record ModelUse(String translator, String summarizer, String revision, String device) {

  /** The models at hand. */
  public static ModelUse of(Inventory inventory) {
    return new ModelUse(
        inventory.translator().name(),
        inventory.summarizer().name(),
        inventory.translator().revision() + "+" + inventory.summarizer().revision(),
        inventory.device().name());
  }
}
