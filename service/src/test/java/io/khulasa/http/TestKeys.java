package io.khulasa.http;

/** Keys of tests, and their hashes, which annotations cannot make. */
final class TestKeys {

  static final String FIRST = "khulasa_first-first-first-first-first-first-first-f";
  static final String FIRST_HASH =
      "d1cb20cb8b3fe0419b8aee6d928f873f670a45478cd47806165064777887eda1";

  static final String SECOND = "khulasa_second-second-second-second-second-second-s";
  static final String SECOND_HASH =
      "ac4d30b0042d65a0ed22f760a2af656d30e851f6a5dd195241f5327114b4a913";

  private TestKeys() {}
}
