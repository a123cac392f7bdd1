package io.khulasa.http;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.util.Objects.requireNonNullElse;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.MULTIPART_FORM_DATA_VALUE;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.Document;
import io.khulasa.pipeline.Document.State;
import io.khulasa.pipeline.DocumentService;
import io.khulasa.pipeline.GlossaryDesk;
import io.khulasa.pipeline.Splitting;
import io.khulasa.pipeline.TextFormat;
import io.khulasa.pipeline.TextRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Whole files, for DeepL's clients: sent, asked for, fetched. */
@RestController
@Tag(name = "DeepL documents")
final class DeepLDocumentController {

  /** What names a document, and what opens it. */
  record Handle(@JsonProperty("document_id") String id, @JsonProperty("document_key") String key) {}

  /** How far a document is. */
  @JsonInclude(NON_NULL)
  record Status(
      @JsonProperty("document_id") String id,
      String status,
      @JsonProperty("billed_characters") @Nullable Integer billed,
      @JsonProperty("error_message") @Nullable String error) {}

  private final DocumentService documents;
  private final GlossaryDesk glossaries;
  private final JsonMapper json;

  DeepLDocumentController(DocumentService documents, GlossaryDesk glossaries, JsonMapper json) {
    this.documents = documents;
    this.glossaries = glossaries;
    this.json = json;
  }

  @Operation(
      summary = "Send a .txt or .html file",
      description = "A form of several parts: file, target_lang, source_lang and DeepL's options.")
  @PostMapping(
      path = "/v2/document",
      consumes = MULTIPART_FORM_DATA_VALUE,
      produces = APPLICATION_JSON_VALUE)
  Mono<Handle> upload(ServerWebExchange exchange) {
    return Upload.of(exchange).flatMap(this::begin);
  }

  private Mono<Handle> begin(Upload upload) {
    DeepLOptions options = DeepLOptions.of(upload.fields());
    upload.fields().refuseOthers();
    Splitting splitting =
        upload.format() == TextFormat.HTML ? Splitting.PUNCTUATION : Splitting.SENTENCES;
    return glossaries
        .glossary(options.glossaries())
        .flatMap(
            glossary -> {
              TextRequest request =
                  new TextRequest(
                      List.of(upload.text()),
                      upload.format(),
                      options.source(),
                      splitting,
                      glossary);
              return documents.add(upload.name(), request);
            })
        .map(document -> new Handle(document.id(), document.key()));
  }

  @Operation(summary = "How far a document is, by document_key")
  @RequestMapping(
      path = "/v2/document/{id}",
      method = {RequestMethod.GET, RequestMethod.POST},
      produces = APPLICATION_JSON_VALUE)
  Mono<Status> status(ServerWebExchange exchange) {
    String id = PathId.of(exchange);
    return document(id, exchange)
        .map(
            document ->
                switch (document.state()) {
                  case QUEUED -> new Status(id, "translating", null, null);
                  case DONE -> new Status(id, "done", document.characters(), null);
                  case FAILED -> new Status(id, "error", null, document.text());
                });
  }

  @Operation(summary = "The translated document, by document_key")
  @RequestMapping(
      path = "/v2/document/{id}/result",
      method = {RequestMethod.GET, RequestMethod.POST})
  Mono<ResponseEntity<byte[]>> result(ServerWebExchange exchange) {
    String id = PathId.of(exchange);
    return document(id, exchange).map(DeepLDocumentController::file);
  }

  private Mono<Document> document(String id, ServerWebExchange exchange) {
    return Fields.of(exchange, json)
        .map(fields -> documents.get(id, fields.required("document_key")));
  }

  private static ResponseEntity<byte[]> file(Document document) {
    if (document.state() != State.DONE) {
      throw new PipelineException(
          FailureKind.NOT_READY,
          document.state() == State.FAILED
              ? "The document was not translated; its status says why."
              : "The document is not translated yet.");
    }
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(document.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .body(requireNonNullElse(document.text(), "").getBytes(StandardCharsets.UTF_8));
  }
}
