package io.khulasa.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.khulasa.docx.DocxFixture;
import io.khulasa.pipeline.ArticlePipeline;
import io.khulasa.pipeline.Fixtures;
import io.khulasa.pipeline.ScriptedTranslator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** The commands that read pages, with a scripted translator. */
final class PageRunTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private byte[] input = new byte[0];

  @TempDir private Path folder;

  @Test
  void severalFilesAreReadAndABadOneDoesNotEndTheRest() throws IOException {
    String good = text("a.txt", "قال الوزير نعم.");
    String word = word("b.docx", "فتح المعبر.");
    String pdf = text("c.pdf", "%PDF-1.4");
    input = "عبر الناس.".getBytes(UTF_8);

    assertThat(summarize(good, pdf, word, "-")).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .containsSubsequence("== " + good, "• qal", "== " + word, "• fth", "== -", "• ebr");
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "khulasa: %s: it is a PDF; copy its text into a text file, or export it as .docx%n",
            pdf);
  }

  @Test
  void translateGivesTheTranslationAndNoSummary() throws IOException {
    assertThat(translate(text("a.txt", "قال الوزير نعم."))).isZero();
    assertThat(out.toString(UTF_8)).contains("qal alwzyr nem.").doesNotContain("•");
  }

  @Test
  void formatsAreTextMarkdownHtmlAndJson() throws IOException {
    String word = word("b.docx", "فتح المعبر.");

    assertThat(summarize("--format", "markdown", word)).isZero();
    assertThat(out.toString(UTF_8)).contains("## Summary\n\n- fth").doesNotContain("Translation");
    out.reset();
    assertThat(translate("--format=Markdown", word)).isZero();
    assertThat(out.toString(UTF_8)).contains("\n\nfth alme").doesNotContain("Summary");
    out.reset();
    assertThat(summarize("--format", "json", word)).isZero();
    assertThat(out.toString(UTF_8)).contains("\"translation\":{", "\"text\":\"<!doctype html>");
    out.reset();
    assertThat(summarize("--json", text("a.txt", "قال الوزير نعم."))).isZero();
    assertThat(out.toString(UTF_8).strip().lines()).hasSize(1);
    assertThat(out.toString(UTF_8)).doesNotContain("doctype");
    out.reset();
    assertThat(summarize("--format", "html", word, text("a.txt", "قال الوزير نعم."))).isZero();
    assertThat(out.toString(UTF_8)).startsWith("<!doctype html>").contains("id=\"a2\"");
    assertThat(summarize("--format", "pdf", word)).isEqualTo(2);
  }

  @Test
  void aReportIsWrittenBesideWhatIsPrinted() throws IOException {
    Path report = folder.resolve("report.html");

    assertThat(
            summarize("--html", report.toString(), text("a.txt", "قال نعم."), text("b.txt", "no")))
        .isEqualTo(1);
    assertThat(out.toString(UTF_8)).contains("• qal nem.");
    assertThat(Files.readString(report))
        .startsWith("<!doctype html>")
        .contains("قال نعم.", "b.txt could not be read: ");
  }

  @Test
  void aReportThatCannotBeWrittenIsSaidBeforeTheWork() throws IOException {
    String page = text("a.txt", "قال نعم.");

    assertThat(summarize("--html", page, page)).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("is one of the pages");
    assertThat(summarize("--html", folder.toString(), page)).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("is a folder");
    assertThat(summarize("--html", folder.resolve("x/y.html").toString(), page)).isEqualTo(1);
    assertThat(err.toString(UTF_8)).contains("there is no such folder");
    assertThat(Files.readString(Path.of(page))).isEqualTo("قال نعم.");
    assertThat(out.size()).isZero();
  }

  private String text(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String word(String name, String text) throws IOException {
    return new DocxFixture(DocxFixture.paragraph(text)).write(folder.resolve(name)).toString();
  }

  private int summarize(String... arguments) {
    return run(new SummarizeCommand(terminal(), PageRunTest::context), arguments);
  }

  private int translate(String... arguments) {
    return run(new TranslateCommand(terminal(), PageRunTest::context), arguments);
  }

  private int run(Callable<Integer> command, String... arguments) {
    return KhulasaCommand.line(new CommandLine(command), terminal()).execute(arguments);
  }

  private Terminal terminal() {
    return new Terminal(
        new ByteArrayInputStream(input),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        false);
  }

  private static ConfigurableApplicationContext context() {
    GenericApplicationContext context = new GenericApplicationContext();
    ArticlePipeline pipeline = Fixtures.pipeline(new ScriptedTranslator(), false);
    context.registerBean(ArticlePipeline.class, () -> pipeline);
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    context.refresh();
    return context;
  }
}
