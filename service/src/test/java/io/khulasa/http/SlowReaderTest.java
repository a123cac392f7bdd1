package io.khulasa.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.khulasa.pipeline.ScriptedTranslator;
import io.khulasa.translate.Translation.Ending;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A client that asks for events and does not read them keeps nobody waiting. */
final class SlowReaderTest extends ServiceTest {

  private static final int SENTENCES = 400;

  /** All of it together is more than the buffers of a connection hold. */
  private static final String LONG = "word ".repeat(10_000);

  private final int port;

  SlowReaderTest(WebTestClient client, ScriptedTranslator translator, @LocalServerPort int port) {
    super(client, translator);
    this.port = port;
  }

  @Test
  void othersAreServedMeanwhileAndNothingIsLost() throws IOException {
    String text =
        IntStream.range(0, SENTENCES)
            .mapToObj(i -> "خبر " + i + ".")
            .collect(Collectors.joining(" "));
    for (int i = 0; i < SENTENCES; i++) {
      translator.answer("خبر " + i + ".", i + " " + LONG, Ending.COMPLETE);
    }
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(4096);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request("{\"text\": " + quote(text) + ", \"clean\": false}"));
      await().until(() -> !translator.calls().isEmpty());

      post("/summarize", "{\"text\": \"خبر آخر.\"}").expectStatus().isOk();

      BufferedReader events =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      int sentences = 0;
      String line = events.readLine();
      while (line != null && !line.equals("event:done")) {
        sentences += line.equals("event:sentence") ? 1 : 0;
        line = events.readLine();
      }
      assertThat(line).isEqualTo("event:done");
      assertThat(sentences).isEqualTo(SENTENCES);
    }
  }

  private static byte[] request(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        """
        POST /summarize HTTP/1.1\r
        Host: here\r
        Content-Type: application/json\r
        Accept: text/event-stream\r
        Content-Length: %d\r
        \r
        """
            .formatted(bytes.length);
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[start.length + bytes.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(bytes, 0, all, start.length, bytes.length);
    return all;
  }
}
