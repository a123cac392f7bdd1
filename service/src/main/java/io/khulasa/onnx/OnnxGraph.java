package io.khulasa.onnx;

import static java.util.Objects.requireNonNull;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.onnxruntime.engine.OrtNDArray;
import ai.djl.onnxruntime.engine.OrtSymbolBlock;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.khulasa.failure.FailureKind;
import io.khulasa.failure.PipelineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** A graph opened through DJL. Closing it waits for what still runs. */
final class OnnxGraph implements AutoCloseable {

  private final Model model;
  private final Block block;
  private final OrtSession session;
  private final ParameterStore noParameters;
  private final Map<String, DataType> inputs;
  private final ReadWriteLock life = new ReentrantReadWriteLock();
  private boolean closed;

  private OnnxGraph(Model model) {
    this.model = model;
    this.block = model.getBlock();
    this.noParameters = new ParameterStore(model.getNDManager(), false);
    this.session = DjlSession.of((OrtSymbolBlock) block);
    this.inputs = SessionTypes.ofInputs(session);
  }

  /**
   * Opens a graph.
   *
   * @param file the .onnx file; its data files lie beside it
   * @throws PipelineException of kind START when the runtime cannot read it
   */
  static OnnxGraph open(Path file, Device device, SessionSettings settings) {
    Model model = OnnxEngine.get().newModel(file.getFileName().toString(), device);
    try {
      model.load(file, null, Map.of("sessionOptions", settings.options()));
      return new OnnxGraph(model);
    } catch (IOException | MalformedModelException e) {
      model.close();
      throw unreadable(file.toString(), e);
    }
  }

  /** Opens a small graph that comes inside the service. */
  static OnnxGraph open(String resource, Device device, SessionSettings settings) {
    Model model = OnnxEngine.get().newModel(resource, device);
    try (InputStream stream = OnnxGraph.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IOException("no such resource");
      }
      model.load(stream, Map.of("sessionOptions", settings.options()));
      return new OnnxGraph(model);
    } catch (IOException | MalformedModelException e) {
      model.close();
      throw unreadable(resource, e);
    }
  }

  /** Names of its inputs. */
  Set<String> inputs() {
    return inputs.keySet();
  }

  /** What its maker noted of it, in the metadata of the file. */
  Map<String, String> notes() {
    try {
      return session.getMetadata().getCustomMetadata();
    } catch (OrtException e) {
      throw new EngineException(e);
    }
  }

  /** What an input is made of. */
  DataType type(String input) {
    return requireNonNull(inputs.get(input), input);
  }

  /** An owner for the tensors of one piece of work; closing it frees them all. */
  NDManager newScope() {
    return model.getNDManager().newSubManager();
  }

  /**
   * Runs the graph. The outputs belong to the inputs' scope.
   *
   * @param named one tensor an input, each carrying the input's name
   */
  NDList run(NDList named) {
    return whileOpen(() -> block.forward(noParameters, named, false));
  }

  /**
   * Runs the graph into tensors that are there already.
   *
   * @param named one tensor an input, each carrying the input's name
   * @param places for each output the tensor that it is written into, of its type and shape; an
   *     input may be the place of an output where the graph's operators allow it
   */
  void runInto(NDList named, Map<String, NDArray> places) {
    Map<String, OnnxTensor> given = new HashMap<>();
    named.forEach(input -> given.put(input.getName(), tensor(input)));
    Map<String, OnnxTensor> written = new HashMap<>();
    places.forEach((name, place) -> written.put(name, tensor(place)));
    whileOpen(
        () -> {
          try {
            // The result owns none of the places.
            session.run(given, written).close();
            return true;
          } catch (OrtException e) {
            throw new EngineException(e);
          }
        });
  }

  private <T> T whileOpen(Supplier<T> work) {
    life.readLock().lock();
    try {
      if (closed) {
        throw new PipelineException(FailureKind.NOT_READY, "the service is stopping");
      }
      return work.get();
    } finally {
      life.readLock().unlock();
    }
  }

  private static OnnxTensor tensor(NDArray array) {
    return ((OrtNDArray) array).getTensor();
  }

  @Override
  public void close() {
    life.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        model.close();
      }
    } finally {
      life.writeLock().unlock();
    }
  }

  private static PipelineException unreadable(String what, Exception cause) {
    Throwable root = cause.getCause() == null ? cause : cause.getCause();
    return new PipelineException(
        FailureKind.START, "the graph " + what + " cannot be opened: " + root.getMessage(), cause);
  }
}
