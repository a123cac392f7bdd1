package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A connection that is used again is read again, also when requests came in one packet. Reactor
 * Netty 1.3.7 could leave the third one unread for ever (reactor-netty#4361).
 */
final class KeptConnectionTest extends ServiceTest {
  private static final int PATIENCE_MILLIS = 10_000;

  private final int port;

  KeptConnectionTest(
      WebTestClient client, ScriptedTranslator translator, @LocalServerPort int port) {
    super(client, translator);
    this.port = port;
  }

  @RepeatedTest(5)
  void requestsInOnePacketAndOneAfterThemAreAnswered() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      BufferedReader answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      for (List<String> packet :
          List.of(
              List.of("/actuator/health", "/health"), List.of("/languages"), List.of("/health"))) {
        send(socket.getOutputStream(), packet);
        for (String path : packet) {
          assertThat(statusOf(answers)).as(path).isEqualTo("HTTP/1.1 200 OK");
        }
      }
    }
  }

  private static void send(OutputStream requests, List<String> paths) throws IOException {
    StringBuilder packet = new StringBuilder();
    paths.forEach(path -> packet.append("GET %s HTTP/1.1\r\nHost: here\r\n\r\n".formatted(path)));
    requests.write(packet.toString().getBytes(StandardCharsets.ISO_8859_1));
    requests.flush();
  }

  /** The status line of the next answer, which is read to its end. */
  private static String statusOf(BufferedReader answers) throws IOException {
    String status = answers.readLine();
    int length = -1;
    boolean chunked = false;
    for (String header = answers.readLine();
        header != null && !header.isEmpty();
        header = answers.readLine()) {
      String[] parts = header.split(": ", 2);
      length = parts[0].equalsIgnoreCase("content-length") ? Integer.parseInt(parts[1]) : length;
      chunked |= header.equalsIgnoreCase("transfer-encoding: chunked");
    }
    if (chunked) {
      for (int size = chunk(answers); size > 0; size = chunk(answers)) {
        skip(answers, size + 2);
      }
      answers.readLine();
    } else {
      skip(answers, length);
    }
    return status;
  }

  private static int chunk(BufferedReader answers) throws IOException {
    return Integer.parseInt(answers.readLine(), 16);
  }

  private static void skip(BufferedReader answers, int characters) throws IOException {
    for (int i = 0; i < characters; i++) {
      answers.read();
    }
  }
}
