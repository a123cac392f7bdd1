package io.khulasa;

import io.khulasa.cli.KhulasaCommand;
import io.khulasa.onnx.EarlyModels;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The service, and the way to the commands around it. */
@SpringBootApplication
public class Application {

  private static final String SERVE = "serve";

  /** Starts the service for {@code serve}; runs a command for anything else. */
  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals(SERVE)) {
      SpringApplication service = new SpringApplication(Application.class);
      service.addListeners(new EarlyModels());
      service.run(Arrays.copyOfRange(args, 1, args.length));
    } else {
      System.exit(KhulasaCommand.run(Application.class, args));
    }
  }
}
