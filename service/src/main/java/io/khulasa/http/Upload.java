package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.TextFormat;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.DefaultPartHttpMessageReader;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.FormFieldPart;
import org.springframework.http.codec.multipart.MultipartHttpMessageReader;
import org.springframework.http.codec.multipart.Part;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A file and the fields that were sent with it.
 *
 * @param name of the file
 * @param format by its ending
 * @param text what it holds
 * @param fields the others
 */
record Upload(String name, TextFormat format, String text, Fields fields) {

  private static final ResolvableType TYPE =
      ResolvableType.forClassWithGenerics(MultiValueMap.class, String.class, Part.class);

  /** Reads a request of several parts, in memory: {@link BodyLimitFilter} bounds it. */
  static Mono<Upload> of(ServerWebExchange exchange) {
    DefaultPartHttpMessageReader parts = new DefaultPartHttpMessageReader();
    parts.setMaxInMemorySize(-1);
    return new MultipartHttpMessageReader(parts)
        .readMono(TYPE, exchange.getRequest(), Map.of())
        .map(Upload::cast)
        .flatMap(Upload::of);
  }

  @SuppressWarnings("unchecked")
  private static MultiValueMap<String, Part> cast(Object parts) {
    return (MultiValueMap<String, Part>) parts;
  }

  /** Files are read before anything is refused: what is not read is never released. */
  private static Mono<Upload> of(MultiValueMap<String, Part> parts) {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    Map<String, byte[]> files = new LinkedHashMap<>();
    return Flux.fromIterable(parts.values())
        .flatMapIterable(list -> list)
        .concatMap(
            part -> {
              if (part instanceof FormFieldPart field) {
                values.add(field.name(), field.value());
                return Mono.empty();
              }
              return DataBufferUtils.join(part.content())
                  .map(Upload::bytes)
                  .defaultIfEmpty(new byte[0])
                  .doOnNext(bytes -> files.put(fileName(part), bytes));
            })
        .then(Mono.fromCallable(() -> of(files, new Fields(values))));
  }

  private static Upload of(Map<String, byte[]> files, Fields fields) {
    if (files.size() != 1) {
      throw Fields.malformed("One file is wanted, in the field file and with a file name.");
    }
    Map.Entry<String, byte[]> file = files.entrySet().iterator().next();
    String name = requireNonNullElse(fields.one("filename"), file.getKey());
    TextFormat format = format(name, fields.one("output_format"));
    return new Upload(name, format, text(file.getValue()), fields);
  }

  private static String fileName(Part part) {
    return part instanceof FilePart file ? file.filename() : "";
  }

  private static TextFormat format(String name, @Nullable String output) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    TextFormat format =
        switch (ending) {
          case "txt" -> TextFormat.TEXT;
          case "html", "htm" -> TextFormat.HTML;
          default -> throw Fields.malformed("A document can be a .txt or .html file.");
        };
    if (output != null && !output.equalsIgnoreCase(ending)) {
      throw Fields.malformed("The field output_format must be the format of the file.");
    }
    return format;
  }

  private static byte[] bytes(DataBuffer content) {
    byte[] bytes = new byte[content.readableByteCount()];
    content.read(bytes);
    DataBufferUtils.release(content);
    return bytes;
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new PipelineException(FailureKind.MALFORMED, "The file is not in UTF-8.", e);
    }
  }
}
