package io.khulasa.http;

import java.util.Map;
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
    return new GlossaryBody(null, context.readValue(parser, GlossaryBody.Inline.class).entries());
  }
}
