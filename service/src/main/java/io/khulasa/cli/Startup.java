package io.khulasa.cli;

import io.khulasa.failure.PipelineException;
import org.springframework.context.ConfigurableApplicationContext;

/** Opens the service's parts for a command. */
@FunctionalInterface
interface Startup {

  /**
   * The parts; the caller closes them.
   *
   * @throws PipelineException of kind START that says why they cannot be opened
   */
  ConfigurableApplicationContext open();
}
