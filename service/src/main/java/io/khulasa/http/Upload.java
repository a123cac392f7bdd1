package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;

import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import io.khulasa.pipeline.TextFormat;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

  private static Mono<Upload> of(MultiValueMap<String, Part> parts) {
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    FilePart file = null;
    for (List<Part> list : parts.values()) {
      for (Part part : list) {
        if (part instanceof FilePart found && part.name().equals("file")) {
          file = found;
        } else if (part instanceof FormFieldPart field) {
          values.add(field.name(), field.value());
        }
      }
    }
    if (file == null) {
      return Mono.error(Fields.malformed("The field file is missing, or has no file name."));
    }
    Fields fields = new Fields(values);
    String name = requireNonNullElse(fields.one("filename"), file.filename());
    TextFormat format = format(name, fields.one("output_format"));
    return DataBufferUtils.join(file.content())
        .map(Upload::text)
        .defaultIfEmpty("")
        .map(text -> new Upload(name, format, text, fields));
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

  private static String text(DataBuffer content) {
    byte[] bytes = new byte[content.readableByteCount()];
    content.read(bytes);
    DataBufferUtils.release(content);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new PipelineException(FailureKind.MALFORMED, "The file is not in UTF-8.", e);
    }
  }
}
