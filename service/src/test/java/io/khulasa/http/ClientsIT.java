package io.khulasa.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.access.CharacterQuota;
import io.khulasa.access.KeyRing;
import io.khulasa.failure.FailureKind;
import io.khulasa.pipeline.ScriptedTranslator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * The clients that others have published, as they come from their registries, against this service.
 * Each test has the whole quota to use up.
 */
@TestPropertySource(
    properties = {
      "khulasa.access.keys[0].id=clients",
      "khulasa.access.keys[0].sha256=" + TestKeys.FIRST_HASH,
      "khulasa.access.characters=100000"
    })
final class ClientsIT extends ServiceTest {

  private static final Path SOURCES = Path.of("src", "test", "clients").toAbsolutePath();
  private static final Path WORK = Path.of("target", "clients").toAbsolutePath();

  private final CharacterQuota quota;
  private final String url;

  ClientsIT(
      WebTestClient client,
      ScriptedTranslator translator,
      KeyRing keys,
      @LocalServerPort int port) {
    super(client, translator);
    this.quota = requireNonNull(keys.named("clients")).quota();
    this.url = "http://127.0.0.1:" + port;
  }

  /** What the scripts call a crowd and a closed door. */
  @BeforeEach
  void refuseTwice() {
    translator.refuse("زحام", FailureKind.OVERLOADED, 2);
    translator.refuse("زحمة", FailureKind.OVERLOADED, 2);
    translator.refuse("مقفل", FailureKind.NOT_READY, 2);
    translator.refuse("قفل", FailureKind.NOT_READY, 2);
  }

  @AfterEach
  void refill() {
    quota.giveBack(quota.used());
  }

  @Test
  void libreTranslatesClientsForPython() throws Exception {
    assertThat(python("libretranslate_client.py")).endsWith("ok\n");
  }

  @Test
  void deepLsClientForPython() throws Exception {
    assertThat(python("deepl_client.py")).endsWith("ok\n");
  }

  @Test
  void deepLsClientForNode() throws Exception {
    Path folder = Files.createDirectories(WORK.resolve("node"));
    ChildProcess child = new ChildProcess(folder);
    child.require("node", "--version");
    child.require("npm", "--version");
    for (String file : new String[] {"package.json", "package-lock.json", "deepl_client.js"}) {
      Files.copy(
          SOURCES.resolve("node").resolve(file),
          folder.resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    child.fetch("the npm registry", "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
    assertThat(child.run("node", "deepl_client.js", url, TestKeys.FIRST)).endsWith("ok\n");
  }

  private String python(String script) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(WORK.resolve("python"));
    ChildProcess child = new ChildProcess(folder);
    child.require("python3", "-c", "import venv, ensurepip");
    Path python = folder.resolve(Path.of("bin", "python"));
    if (!Files.exists(python)) {
      child.run("python3", "-m", "venv", folder.toString());
    }
    String pins = SOURCES.resolve(Path.of("python", "requirements.txt")).toString();
    child.fetch(
        "PyPI", python.toString(), "-m", "pip", "install", "--quiet", "--no-deps", "-r", pins);
    String source = SOURCES.resolve("python").resolve(script).toString();
    return child.run(python.toString(), source, url, TestKeys.FIRST);
  }
}
