package io.khulasa.http;

import io.khulasa.pipeline.ScriptedTranslator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.SpringApplication;

/** The service as a program, with a translator that takes its time once it is ready. */
final class SlowService {

  private static final long SECONDS = 4;

  /** What it says when it begins to translate. */
  static final String WORKING = "working";

  private SlowService() {}

  public static void main(String[] arguments) {
    SpringApplication.run(TestStages.class, arguments)
        .getBean(ScriptedTranslator.class)
        .before(
            stop -> {
              System.err.println(WORKING);
              long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
              while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
              }
            });
  }
}
