package io.khulasa.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The service in a process of its own, started as this one was. */
public final class ChildService implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(10);

  private final Process process;
  private final URI address;
  private final Duration startToReady;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ChildService(Process process, int port) throws IOException, InterruptedException {
    this.process = process;
    this.address = URI.create("http://localhost:" + port);
    this.startToReady = awaitReady();
  }

  /** Starts it and waits until it is ready. */
  static ChildService start(List<String> arguments) throws IOException, InterruptedException {
    return start(List.of(), arguments);
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param options of the JVM, besides this one's own
   * @param arguments settings of the service
   * @throws IOException when it does not become ready
   */
  public static ChildService start(List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>(javaCommand());
    command.addAll(1, options);
    command.add("serve");
    command.add("--server.port=" + port);
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    return new ChildService(process, port);
  }

  Duration startToReady() {
    return startToReady;
  }

  /** Where it listens. */
  public URI address() {
    return address;
  }

  /** The number of its process. */
  public long pid() {
    return process.pid();
  }

  /** Posts JSON and returns the answer's body. */
  String post(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Duration awaitReady() throws IOException, InterruptedException {
    long start = System.nanoTime();
    URI readiness = address.resolve("/actuator/health/readiness");
    while (System.nanoTime() - start < PATIENCE.toNanos() && process.isAlive()) {
      if (answersOk(readiness)) {
        return Duration.ofNanos(System.nanoTime() - start);
      }
      LockSupport.parkNanos(POLL.toNanos());
    }
    close();
    throw new IOException("the service did not become ready; ./khulasa serve says why");
  }

  private boolean answersOk(URI uri) throws InterruptedException {
    try {
      return client
              .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** This process's own command line up to its first argument. */
  private static List<String> javaCommand() throws IOException {
    ProcessHandle.Info self = ProcessHandle.current().info();
    Optional<String> java = self.command();
    List<String> arguments = self.arguments().map(List::of).orElseGet(List::of);
    int jar = arguments.indexOf("-jar");
    if (java.isEmpty() || jar < 0) {
      throw new IOException("the benchmark of the whole service needs ./khulasa bench on Linux");
    }
    List<String> command = new ArrayList<>();
    command.add(java.get());
    command.addAll(arguments.subList(0, jar + 2));
    return command;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
