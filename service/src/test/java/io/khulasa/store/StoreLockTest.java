package io.khulasa.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreLockTest {

  @TempDir private Path root;

  @Test
  void pullBesideAnotherProcessIsRefusedUntilThatOneIsGone() throws Exception {
    try (FakeHub hub = new FakeHub()) {
      Process other = holder();
      try {
        assertThat(other.getInputStream().read()).isEqualTo('!');

        assertThatThrownBy(() -> hub.pull(root).pull(FakeHub.entry(), false))
            .hasMessageContaining("another process is changing the models in %s", root);
        assertThat(hub.asked()).isZero();
      } finally {
        other.destroyForcibly().waitFor();
      }
      assertThat(hub.pull(root).pull(FakeHub.entry(), false)).isTrue();
    }
  }

  @Test
  void pullBesideAnotherThreadIsRefusedToo() throws Exception {
    StoreLock lock = new StoreLock(root);

    assertThatThrownBy(() -> lock.hold(() -> lock.hold(() -> "both")))
        .hasMessageContaining("another process");
    assertThat(lock.<String>hold(() -> "one")).isEqualTo("one");
  }

  private Process holder() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Holder.class.getName(),
            root.resolve(StoreLock.FILE).toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Another process: locks the file that it is given until it is killed. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] arguments) throws Exception {
      try (FileChannel channel =
          FileChannel.open(
              Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        if (channel.tryLock() != null) {
          System.out.write("!".getBytes(StandardCharsets.UTF_8));
          System.out.flush();
        }
        System.in.read();
      }
    }
  }
}
