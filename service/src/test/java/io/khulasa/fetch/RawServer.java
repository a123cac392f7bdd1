package io.khulasa.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server that says what it likes, and goes on saying it when asked to. */
final class RawServer implements AutoCloseable {

  private final ServerSocket socket;
  private final String beginning;
  private final String endlessly;
  final AtomicLong sent = new AtomicLong();
  final AtomicInteger asked = new AtomicInteger();
  final CountDownLatch left = new CountDownLatch(1);

  /**
   * A server.
   *
   * @param beginning what is sent first
   * @param endlessly what is sent again and again after it; empty closes the connection
   */
  RawServer(String beginning, String endlessly) throws IOException {
    this.socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    this.beginning = beginning;
    this.endlessly = endlessly;
    Thread thread = new Thread(this::serve, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        asked.incrementAndGet();
        answer(client);
      } catch (IOException e) {
        left.countDown();
      }
    }
  }

  private void answer(Socket client) throws IOException {
    InputStream in = client.getInputStream();
    for (int end = 0; end < 4; ) {
      int next = in.read();
      if (next < 0) {
        return;
      }
      end = next == "\r\n\r\n".charAt(end) ? end + 1 : 0;
    }
    OutputStream out = client.getOutputStream();
    out.write(beginning.getBytes(StandardCharsets.ISO_8859_1));
    byte[] more = endlessly.getBytes(StandardCharsets.ISO_8859_1);
    while (more.length > 0) {
      out.write(more);
      sent.addAndGet(more.length);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
