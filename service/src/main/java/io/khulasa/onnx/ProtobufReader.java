package io.khulasa.onnx;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The fields of one protobuf message, in the order of its bytes. */
final class ProtobufReader {

  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED32 = 5;

  private final ByteBuffer bytes;
  private int wireType;

  ProtobufReader(ByteBuffer message) {
    bytes = message.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Moves to the next field: its number, or 0 at the end. Its value has to be read or skipped. */
  int next() throws IOException {
    if (!bytes.hasRemaining()) {
      return 0;
    }
    long tag = varint();
    wireType = (int) (tag & 7);
    return Math.toIntExact((tag >>> 3) & 0x1fff_ffff);
  }

  /** A number, an enum's number. */
  int number() throws IOException {
    require(VARINT);
    return (int) varint();
  }

  boolean flag() throws IOException {
    return number() != 0;
  }

  float real() throws IOException {
    require(FIXED32);
    return take(Float.BYTES).getFloat();
  }

  /** A message or a run of bytes. */
  ByteBuffer bytes() throws IOException {
    require(BYTES);
    return take(varint());
  }

  String text() throws IOException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes()).toString();
    } catch (CharacterCodingException e) {
      throw new IOException("a text in it is not UTF-8", e);
    }
  }

  void skip() throws IOException {
    switch (wireType) {
      case VARINT -> varint();
      case FIXED64 -> take(Long.BYTES);
      case BYTES -> bytes();
      case FIXED32 -> take(Integer.BYTES);
      default -> throw broken();
    }
  }

  private void require(int type) throws IOException {
    if (wireType != type) {
      throw broken();
    }
  }

  private long varint() throws IOException {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte part = take(1).get();
      value |= (part & 0x7fL) << shift;
      if (part >= 0) {
        return value;
      }
    }
    throw broken();
  }

  private ByteBuffer take(long length) throws IOException {
    if (length < 0 || length > bytes.remaining()) {
      throw broken();
    }
    ByteBuffer part = bytes.slice(bytes.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.position(bytes.position() + (int) length);
    return part;
  }

  private static IOException broken() {
    return new IOException("it is cut short or not a SentencePiece model");
  }
}
