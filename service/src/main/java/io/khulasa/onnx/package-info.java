/** Models as ONNX graphs: the only package that knows DJL and ONNX Runtime. */
@NullMarked
package io.khulasa.onnx;

import org.jspecify.annotations.NullMarked;
