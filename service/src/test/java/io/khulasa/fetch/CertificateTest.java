package io.khulasa.fetch;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.khulasa.fetch.WebPagesTest.failing;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.khulasa.failure.FailureKind;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever trusts an issuer still wants the certificate of the host that was asked. */
final class CertificateTest {

  private static final String PASSWORD = "password";

  @TempDir private Path folder;

  @Test
  void certificateMustBeTheHosts()
      throws IOException, InterruptedException, GeneralSecurityException {
    Path keys = folder.resolve("keys.p12");
    makeKeys(keys);
    WireMockServer server =
        new WireMockServer(
            wireMockConfig()
                .dynamicPort()
                .dynamicHttpsPort()
                .keystorePath(keys.toString())
                .keystoreType("PKCS12")
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD));
    server.start();
    try {
      server.stubFor(
          any(anyUrl())
              .willReturn(aResponse().withHeader("Content-Type", "text/plain").withBody("خبر")));
      PageSource pages =
          LoopbackPages.with(
              Map.of("robots", "false"),
              name -> List.of(LoopbackPages.loopback()),
              SslContextBuilder.forClient().trustManager(certificate(keys)).build(),
              server.httpsPort());

      String url = "https://news.example:" + server.httpsPort() + "/";
      assertThat(pages.fetchNow(url).text()).isEqualTo("خبر");
      failing(pages, url.replace("news", "other"), FailureKind.FETCH_FAILED, "TLS");
    } finally {
      server.stop();
    }
  }

  private static void makeKeys(Path keys) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "news",
                "-keyalg",
                "EC",
                "-dname",
                "CN=news.example",
                "-ext",
                "SAN=dns:news.example",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                keys.toString())
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
  }

  private static X509Certificate certificate(Path keys)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return (X509Certificate) store.getCertificate("news");
  }
}
