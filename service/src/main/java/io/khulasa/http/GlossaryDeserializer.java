package io.khulasa.http;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads an id, or an object with the field entries. */
final class GlossaryDeserializer extends StdDeserializer<GlossaryBody> {

  GlossaryDeserializer() {
    super(GlossaryBody.class);
  }

  @Override
  public GlossaryBody deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      return new GlossaryBody(context.readValue(parser, String.class), Map.of());
    }
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      context.handleUnexpectedToken(GlossaryBody.class, parser);
    }
    Map<String, @Nullable String> entries =
        context.readValue(parser, GlossaryBody.Inline.class).entries();
    if (entries == null || entries.containsValue(null)) {
      context.handleUnexpectedToken(GlossaryBody.class, parser);
    }
    return new GlossaryBody(null, withoutNulls(entries));
  }

  private static Map<String, String> withoutNulls(@Nullable Map<String, @Nullable String> entries) {
    Map<String, String> strings = new LinkedHashMap<>();
    if (entries != null) {
      entries.forEach((source, target) -> strings.put(source, requireNonNullElse(target, "")));
    }
    return strings;
  }
}
