package io.khulasa.http;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads a string or an array of strings. */
final class TextsDeserializer extends StdDeserializer<Texts> {

  TextsDeserializer() {
    super(Texts.class);
  }

  @Override
  public Texts deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      return new Texts(List.of(context.readValue(parser, String.class)), true);
    }
    List<String> values = new ArrayList<>();
    if (!parser.hasToken(JsonToken.START_ARRAY)) {
      context.handleUnexpectedToken(Texts.class, parser);
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(context.readValue(parser, String.class));
    }
    return new Texts(values, false);
  }
}
