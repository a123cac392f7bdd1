package io.khulasa.http;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.khulasa.glossary.Glossary;
import io.khulasa.glossary.GlossaryFormat;
import io.khulasa.http.DeepLGlossaryJson.Several;
import io.khulasa.pipeline.GlossaryDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Glossaries, as DeepL's clients keep them. */
@RestController
@Tag(name = "DeepL glossaries")
final class DeepLGlossaryController {

  private static final MediaType TSV =
      MediaType.parseMediaType("text/tab-separated-values;charset=UTF-8");

  private final GlossaryDesk glossaries;
  private final JsonMapper json;

  DeepLGlossaryController(GlossaryDesk glossaries, JsonMapper json) {
    this.glossaries = glossaries;
    this.json = json;
  }

  @Operation(
      summary = "Keep a glossary",
      description = "name, source_lang, target_lang, entries, entries_format: tsv or csv.")
  @PostMapping(path = "/v2/glossaries", produces = APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Mono<DeepLGlossaryJson> create(ServerWebExchange exchange) {
    return Fields.of(exchange, json)
        .flatMap(
            fields -> {
              String name = fields.required("name");
              Glossary entries = DeepLDictionary.read(fields, "");
              fields.refuseOthers();
              return glossaries.ask(shelf -> shelf.add(name, entries));
            })
        .map(DeepLGlossaryJson::of);
  }

  @Operation(summary = "Every glossary")
  @GetMapping(path = "/v2/glossaries", produces = APPLICATION_JSON_VALUE)
  Mono<Several> all() {
    return glossaries.ask(
        shelf -> new Several(shelf.all().stream().map(DeepLGlossaryJson::of).toList()));
  }

  @Operation(summary = "One glossary")
  @GetMapping(path = "/v2/glossaries/{id}", produces = APPLICATION_JSON_VALUE)
  Mono<DeepLGlossaryJson> one(ServerWebExchange exchange) {
    String id = PathId.of(exchange);
    return glossaries.ask(shelf -> DeepLGlossaryJson.of(shelf.get(id)));
  }

  @Operation(summary = "The entries of a glossary, as TSV")
  @GetMapping("/v2/glossaries/{id}/entries")
  Mono<ResponseEntity<String>> entries(ServerWebExchange exchange) {
    String id = PathId.of(exchange);
    return glossaries.ask(
        shelf ->
            ResponseEntity.ok()
                .contentType(TSV)
                .body(GlossaryFormat.tsv(shelf.get(id).glossary())));
  }

  @Operation(summary = "Forget a glossary")
  @DeleteMapping("/v2/glossaries/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> delete(ServerWebExchange exchange) {
    String id = PathId.of(exchange);
    return glossaries
        .ask(
            shelf -> {
              shelf.remove(id);
              return id;
            })
        .then();
  }
}
