package io.khulasa.http;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * Reads strings, and strings only. JSON can spell half of a surrogate pair, which no encoding can
 * send back: the replacement character takes its place, one unit for one, so offsets hold.
 */
final class WellFormedDeserializer extends StdScalarDeserializer<String> {

  private static final char REPLACEMENT = '\uFFFD';

  WellFormedDeserializer() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      context.handleUnexpectedToken(String.class, parser);
    }
    return wellFormed(parser.getString());
  }

  static String wellFormed(String text) {
    StringBuilder result = null;
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        result = result == null ? new StringBuilder(text) : result;
        result.setCharAt(i, REPLACEMENT);
      }
    }
    return result == null ? text : result.toString();
  }
}
