package io.khulasa.http;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.khulasa.model.Device;
import io.khulasa.model.Inventory;
import io.khulasa.model.ModelInfo;
import io.khulasa.pipeline.InferenceProperties;
import io.khulasa.pipeline.LimitsProperties;
import io.khulasa.pipeline.PipelineProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What runs here. */
@RestController
@Tag(name = "Service")
final class InfoController {

  /** The service, its models and its limits. */
  record InfoJson(
      String name, String version, List<ModelInfo> models, Device device, LimitsJson limits) {}

  /**
   * How much one request may ask for.
   *
   * @param bodyBytes of a request
   * @param textCharacters of one text as it is sent
   * @param articleCharacters of one article after cleaning
   * @param titleCharacters of a title
   * @param sentences of one article, or of all texts of one translation
   * @param items articles or texts in one request
   * @param queue sentences that may wait
   * @param deadlineSeconds that an answer may take
   */
  record LimitsJson(
      long bodyBytes,
      int textCharacters,
      int articleCharacters,
      int titleCharacters,
      int sentences,
      int items,
      int queue,
      double deadlineSeconds) {}

  private final InfoJson info;

  InfoController(
      Inventory inventory,
      PipelineProperties service,
      LimitsProperties limits,
      InferenceProperties inference) {
    this.info =
        new InfoJson(
            "khulasa",
            service.version(),
            List.of(inventory.translator(), inventory.summarizer()),
            inventory.device(),
            new LimitsJson(
                limits.body().toBytes(),
                limits.text(),
                limits.article(),
                limits.title(),
                limits.sentences(),
                limits.items(),
                inference.queue(),
                inference.deadline().toMillis() / 1000.0));
  }

  @GetMapping(path = "/info", produces = APPLICATION_JSON_VALUE)
  @Operation(summary = "Models, revisions, checksums, licences, device and limits")
  InfoJson info() {
    return info;
  }
}
