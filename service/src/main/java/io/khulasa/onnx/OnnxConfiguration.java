package io.khulasa.onnx;

import io.khulasa.model.Device;
import io.khulasa.model.Inventory;
import io.khulasa.model.SentenceEncoder;
import io.khulasa.model.TextModels;
import io.khulasa.store.ModelFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The models and the device of this service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelProperties.class)
class OnnxConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(OnnxConfiguration.class);

  /** Those that are being opened already, or else opened now; closed after all who use them. */
  @Bean(destroyMethod = "close")
  OpenModels openModels(ModelProperties properties, ObjectProvider<EarlyModels.Opening> early) {
    EarlyModels.Opening opening = early.getIfAvailable();
    OpenModels models =
        opening == null ? OpenModels.open(properties) : OpenModels.join(opening.models());
    LOG.info("inference runs on {}: {}", models.device().name(), models.device().reason());
    return models;
  }

  @Bean
  TextModels textModels(OpenModels models, ModelProperties properties) {
    LoadedTextModel writer = models.writer();
    return new TextModels(
        models.translator().model().withBeams(properties.translation().beams()),
        writer == null ? null : writer.model().withBeams(properties.summarization().beams()));
  }

  /** Closed with the other models, not by itself. */
  @Bean(destroyMethod = "")
  SentenceEncoder sentenceEncoder(OpenModels models) {
    return models.encoder();
  }

  @Bean
  Inventory inventory(OpenModels models) {
    Device device = models.device();
    ModelFolder translator = models.translator().folder();
    return new Inventory(translator.info(), models.summarizer(), device, translator.known());
  }
}
