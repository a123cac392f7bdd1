package io.khulasa.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.pipeline.ScriptedTranslator;
import io.khulasa.translate.Translation.Ending;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Clients that connect and then say nothing, or stop in the middle. */
@TestPropertySource(
    properties = {
      "khulasa.connection.idle=700ms",
      "khulasa.connection.request=700ms",
      "khulasa.connection.answer=700ms"
    })
final class SilentClientTest extends ServiceTest {

  private static final int CLIENTS = 200;
  private static final int PATIENCE_MILLIS = 20_000;

  private final int port;

  SilentClientTest(WebTestClient client, ScriptedTranslator translator, @LocalServerPort int port) {
    super(client, translator);
    this.port = port;
  }

  @Test
  void manySilentClientsKeepNobodyWaitingAndAreLetGo() throws IOException {
    List<Socket> silent = new ArrayList<>();
    try {
      for (int i = 0; i < CLIENTS; i++) {
        silent.add(connect(0));
      }
      post("/summarize", "{\"text\": \"خبر واحد.\"}").expectStatus().isOk();
      for (Socket socket : silent) {
        assertThat(all(socket)).isEmpty();
      }
    } finally {
      for (Socket socket : silent) {
        socket.close();
      }
    }
  }

  @Test
  void halfARequestIsAnsweredOrClosedAndNeverWaitedForWithoutEnd() throws IOException {
    for (String half :
        List.of(
            "POST /summarize HTT",
            head("/summarize", 100) + "{\"text\": ",
            head("/translate", 100),
            "POST /summarize HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"te")) {
      try (Socket socket = connect(0)) {
        socket.getOutputStream().write(half.getBytes(US_ASCII));
        String answer = new String(all(socket), UTF_8);
        assertThat(answer.isEmpty() || answer.startsWith("HTTP/1.1 408"))
            .as("%s → %s", half, answer)
            .isTrue();
      }
    }
  }

  @Test
  void anAnswerThatNobodyTakesIsGivenUp() throws IOException {
    String word = "word ".repeat(20_000);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      translator.answer("خبر " + i + ".", i + " " + word, Ending.COMPLETE);
      text.append("خبر ").append(i).append(". ");
    }
    byte[] body =
        ("{\"clean\": false, \"include\": [\"translation\"], \"text\": "
                + quote(text.toString())
                + "}")
            .getBytes(UTF_8);
    try (Socket socket = connect(4096)) {
      socket.getOutputStream().write(head("/summarize", body.length).getBytes(US_ASCII));
      socket.getOutputStream().write(body);
      InputStream answer = socket.getInputStream();
      assertThat(answer.read()).isEqualTo('H');
      // Nothing is taken for twice as long as the service has patience, and then all there is.
      long end = System.nanoTime() + 2_000_000_000L;
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
      assertThat(all(socket).length).isLessThan(200 * 100_000);
    }
    post("/summarize", "{\"text\": \"خبر آخر.\"}").expectStatus().isOk();
  }

  private Socket connect(int receive) throws IOException {
    Socket socket = new Socket();
    if (receive > 0) {
      socket.setReceiveBufferSize(receive);
    }
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** All that comes until the service closes the connection, in whichever way. */
  private static byte[] all(Socket socket) throws IOException {
    byte[] buffer = new byte[1 << 16];
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try {
      for (int count; (count = socket.getInputStream().read(buffer)) >= 0; ) {
        all.write(buffer, 0, count);
      }
    } catch (SocketException e) {
      // A reset is an end too.
    }
    return all.toByteArray();
  }

  private static String head(String path, int length) {
    return """
        POST %s HTTP/1.1\r
        Host: here\r
        Content-Type: application/json\r
        Content-Length: %d\r
        \r
        """
        .formatted(path, length);
  }
}
