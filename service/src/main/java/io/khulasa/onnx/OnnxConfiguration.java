package io.khulasa.onnx;

import io.khulasa.model.Device;
import io.khulasa.model.Inventory;
import io.khulasa.model.SentenceEncoder;
import io.khulasa.model.TranslationModel;
import io.khulasa.store.ModelCard.Task;
import io.khulasa.store.ModelFolder;
import io.khulasa.store.ModelStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The models and the device of this service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelProperties.class)
class OnnxConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(OnnxConfiguration.class);

  @Bean
  Device inferenceDevice(ModelProperties properties) {
    Device device = DeviceChoice.choose(properties.device(), new MachineDevices());
    LOG.info("inference runs on {}: {}", device.name(), device.reason());
    return device;
  }

  /** Opened together; closed, once the beans that use them are gone, together. */
  @Bean(destroyMethod = "close")
  OpenModels openModels(ModelProperties properties, Device device) {
    ModelStore store = new ModelStore(properties.models());
    ModelFolder translator = store.find(Task.TRANSLATION, properties.translation().model());
    ModelFolder encoder = store.find(Task.SENTENCE_VECTORS, properties.summarization().model());
    return OpenModels.open(
        new ModelLoader(DeviceChoice.djl(device), lanes(properties, device)), translator, encoder);
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
  Inventory inventory(OpenModels models, Device device) {
    return new Inventory(
        models.translator().folder().info(), models.encoder().folder().info(), device);
  }

  /** A GPU is kept busy by one batch; on the CPU each core decodes one. */
  private static int lanes(ModelProperties properties, Device device) {
    if (!device.name().equals("cpu")) {
      return 1;
    }
    return properties.threads() == 0 ? PhysicalCores.count() : properties.threads();
  }
}
