package io.khulasa.onnx;

import com.sun.jna.Function;

/**
 * Gives memory that the C library keeps for later back to the system. Reading a tokenizer and
 * preparing weights leaves tens of megabytes there that nothing will ask for again.
 */
final class NativeMemory {

  private NativeMemory() {}

  static void trim() {
    try {
      Function.getFunction("c", "malloc_trim").invokeInt(new Object[] {0});
    } catch (UnsatisfiedLinkError e) {
      // Only glibc has it; others keep less.
    }
  }
}
