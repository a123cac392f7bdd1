package io.khulasa.http;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.glossary.Glossary;
import io.khulasa.glossary.StoredGlossary;
import io.khulasa.http.DeepLMultilingualJson.Dictionaries;
import io.khulasa.http.DeepLMultilingualJson.Dictionary;
import io.khulasa.http.DeepLMultilingualJson.Several;
import io.khulasa.pipeline.GlossaryDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The same glossaries, as DeepL's newer clients keep them. */
@RestController
@Tag(name = "DeepL glossaries")
final class DeepLMultilingualController {

  private static final String FIRST = "dictionaries[0].";

  private final GlossaryDesk glossaries;
  private final JsonMapper json;

  DeepLMultilingualController(GlossaryDesk glossaries, JsonMapper json) {
    this.glossaries = glossaries;
    this.json = json;
  }

  @Operation(summary = "Keep a glossary", description = "name, and dictionaries: one, ar to en.")
  @PostMapping(path = "/v3/glossaries", produces = APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Mono<DeepLMultilingualJson> create(ServerWebExchange exchange) {
    return Fields.of(exchange, json)
        .flatMap(
            fields -> {
              String name = fields.required("name");
              Glossary entries = DeepLDictionary.read(fields, FIRST);
              fields.refuseOthers();
              return glossaries.ask(shelf -> shelf.add(name, entries));
            })
        .map(DeepLMultilingualJson::of);
  }

  @Operation(summary = "Every glossary")
  @GetMapping(path = "/v3/glossaries", produces = APPLICATION_JSON_VALUE)
  Mono<Several> all() {
    return glossaries.ask(
        shelf -> new Several(shelf.all().stream().map(DeepLMultilingualJson::of).toList()));
  }

  @Operation(summary = "One glossary")
  @GetMapping(path = "/v3/glossaries/{id}", produces = APPLICATION_JSON_VALUE)
  Mono<DeepLMultilingualJson> one(ServerWebExchange exchange) {
    String id = PathId.of(exchange);
    return glossaries.ask(shelf -> DeepLMultilingualJson.of(shelf.get(id)));
  }

  @Operation(summary = "Another name, more entries, or both")
  @PatchMapping(path = "/v3/glossaries/{id}", produces = APPLICATION_JSON_VALUE)
  Mono<DeepLMultilingualJson> change(ServerWebExchange exchange) {
    String id = PathId.of(exchange);
    return Fields.of(exchange, json)
        .flatMap(
            fields -> {
              String name = fields.one("name");
              Glossary entries =
                  fields.has(FIRST + "entries") ? DeepLDictionary.read(fields, FIRST) : null;
              fields.refuseOthers();
              return glossaries.ask(
                  shelf -> shelf.change(id, stored -> changed(stored, name, entries)));
            })
        .map(DeepLMultilingualJson::of);
  }

  private static StoredGlossary changed(
      StoredGlossary stored, @Nullable String name, @Nullable Glossary entries) {
    StoredGlossary named = name == null ? stored : stored.named(name);
    return entries == null
        ? named
        : named.holding(Glossary.merged(List.of(entries, stored.glossary())));
  }

  @Operation(summary = "The entries of a dictionary, by source_lang and target_lang")
  @GetMapping(path = "/v3/glossaries/{id}/entries", produces = APPLICATION_JSON_VALUE)
  Mono<Dictionaries> entries(ServerWebExchange exchange) {
    String id = PathId.of(exchange);
    return Fields.of(exchange, json)
        .flatMap(
            fields -> {
              DeepLDictionary.requirePair(fields, "");
              return glossaries.ask(shelf -> Dictionaries.of(dictionary(shelf.get(id))));
            });
  }

  @Operation(summary = "Other entries in place of a dictionary's")
  @PutMapping(path = "/v3/glossaries/{id}/dictionaries", produces = APPLICATION_JSON_VALUE)
  Mono<Dictionary> replace(ServerWebExchange exchange) {
    String id = PathId.of(exchange);
    return Fields.of(exchange, json)
        .flatMap(
            fields -> {
              Glossary entries = DeepLDictionary.read(fields, "");
              fields.refuseOthers();
              return glossaries.ask(shelf -> shelf.change(id, stored -> stored.holding(entries)));
            })
        .map(stored -> Dictionary.of(stored.glossary()));
  }

  @Operation(summary = "Forget a dictionary")
  @DeleteMapping("/v3/glossaries/{id}/dictionaries")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> empty(ServerWebExchange exchange) {
    String id = PathId.of(exchange);
    return Fields.of(exchange, json)
        .flatMap(
            fields -> {
              DeepLDictionary.requirePair(fields, "");
              return glossaries.ask(
                  shelf ->
                      shelf.change(
                          id,
                          stored -> {
                            dictionary(stored);
                            return stored.holding(Glossary.NONE);
                          }));
            })
        .then();
  }

  private static Glossary dictionary(StoredGlossary stored) {
    if (stored.glossary().equals(Glossary.NONE)) {
      throw new PipelineException(FailureKind.NOT_FOUND, "The glossary has no dictionary.");
    }
    return stored.glossary();
  }

  @Operation(summary = "Forget a glossary")
  @DeleteMapping("/v3/glossaries/{id}")
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
