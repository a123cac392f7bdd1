package io.khulasa.onnx;

import io.khulasa.model.Device;
import io.khulasa.model.Inventory;
import io.khulasa.model.SentenceEncoder;
import io.khulasa.model.TranslationModel;
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
  TranslationModel translationModel(OpenModels models) {
    return models.translator().model();
  }

  /** Closed with the other models, not by itself. */
  @Bean(destroyMethod = "")
  SentenceEncoder sentenceEncoder(OpenModels models) {
    return models.encoder();
  }

  @Bean
  Inventory inventory(OpenModels models) {
    Device device = models.device();
    return new Inventory(
        models.translator().folder().info(), models.encoder().folder().info(), device);
  }
}
