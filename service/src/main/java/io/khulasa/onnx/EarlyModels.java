package io.khulasa.onnx;

import java.util.concurrent.CompletableFuture;
import org.springframework.boot.bootstrap.BootstrapContextClosedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;

/**
 * Begins to open the models as soon as the settings are known, beside the rest of the start: on two
 * cores that takes more than a second off it. An application that listens with this must have
 * {@link OnnxConfiguration}'s beans, which close the models.
 */
public final class EarlyModels implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  /**
   * Models on their way.
   *
   * @param models fails as {@link OpenModels#open} does
   */
  record Opening(CompletableFuture<OpenModels> models) {}

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    ModelProperties properties =
        Binder.get(event.getEnvironment()).bindOrCreate("khulasa", ModelProperties.class);
    CompletableFuture<OpenModels> models = new CompletableFuture<>();
    Thread opener = new Thread(() -> open(properties, models), "opening-models");
    opener.setDaemon(true);
    opener.start();
    event.getBootstrapContext().addCloseListener(closed -> register(closed, new Opening(models)));
  }

  private static void open(ModelProperties properties, CompletableFuture<OpenModels> models) {
    try {
      models.complete(OpenModels.open(properties));
    } catch (RuntimeException | Error e) {
      models.completeExceptionally(e);
    }
  }

  private static void register(BootstrapContextClosedEvent event, Opening opening) {
    event.getApplicationContext().getBeanFactory().registerSingleton("openingModels", opening);
  }
}
