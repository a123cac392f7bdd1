package io.khulasa.http;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.khulasa.export.ExportFormat;
import io.khulasa.export.TranslatedPage;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Translated pages as files. */
@RestController
@Tag(name = "Files")
final class ExportController {

  private static final String FORBIDDEN_IN_NAMES = "[\\p{Cntrl}\"*/:<>?\\\\|]+";
  private static final int LONGEST_NAME = 100;

  @Operation(summary = "A translated page as docx, xliff-1.2 or xliff-2.0")
  @PostMapping(path = "/export", consumes = APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<byte[]>> export(@RequestBody ExportBody body) {
    ExportFormat format = format(body);
    TranslatedPage page = body.page();
    return Mono.fromCallable(
            () -> ResponseEntity.ok().headers(headers(page, format)).body(write(page, format)))
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static ExportFormat format(ExportBody body) {
    String name = body.format() == null ? "" : body.format();
    return ExportFormat.of(name)
        .orElseThrow(
            () ->
                new PipelineException(
                    FailureKind.MALFORMED,
                    "The field format must be docx, xliff-1.2 or xliff-2.0."));
  }

  private static byte[] write(TranslatedPage page, ExportFormat format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    format.write(page, file);
    return file.toByteArray();
  }

  private static HttpHeaders headers(TranslatedPage page, ExportFormat format) {
    String name = page.name().replaceAll(FORBIDDEN_IN_NAMES, " ").replaceAll("\\s+", " ").strip();
    name = name.isEmpty() ? "khulasa" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.CONTENT_TYPE, format.mediaType());
    headers.setContentDisposition(
        ContentDisposition.attachment()
            .filename(name + "." + format.extension(), StandardCharsets.UTF_8)
            .build());
    return headers;
  }
}
