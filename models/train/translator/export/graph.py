"""Collects the nodes and tensors of an ONNX graph; large tensors go to data files of bounded size."""
import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"
OPSET = 21
INLINE_BYTES = 8192  # smaller tensors stay inside model.onnx
FILE_BYTES = 90_000_000


class GraphWriter:
    def __init__(self):
        self.nodes, self.tensors, self.files = [], {}, [bytearray()]

    def op(self, op_type, *inputs, domain="", outputs=1, result=None, **attributes):
        """Adds a node and returns the name of its result, or the names of its results."""
        name = f"{op_type}_{len(self.nodes)}"
        results = [result] if result else [f"{name}_{index}" for index in range(outputs)]
        self.nodes.append(helper.make_node(op_type, inputs, results, name=name, domain=domain, **attributes))
        return results[0] if len(results) == 1 else results

    def tensor(self, name, values):
        values = np.asarray(values, order="C")
        if values.nbytes <= INLINE_BYTES:
            self.tensors[name] = numpy_helper.from_array(values, name)
            return name
        if len(self.files[-1]) + values.nbytes > FILE_BYTES:
            self.files.append(bytearray())
        data = self.files[-1]
        data.extend(bytes(-len(data) % 64))
        self.tensors[name] = TensorProto(name=name, dims=values.shape, data_location=TensorProto.EXTERNAL,
                                         data_type=helper.np_dtype_to_tensor_dtype(values.dtype))
        place = {"location": f"model.{len(self.files) - 1}.bin", "offset": len(data), "length": values.nbytes}
        for key, value in place.items():
            self.tensors[name].external_data.add(key=key, value=str(value))
        data.extend(values.tobytes())
        return name

    def integers(self, *values):
        return self.tensor("integers_" + "_".join(map(str, values)), np.array(values, np.int64))

    def scalar(self, value, dtype=np.float32):
        return self.tensor(f"{np.dtype(dtype).name}_{value}", np.array(value, dtype))

    def save(self, folder, inputs, outputs):
        """Writes model.onnx and its data files, and removes those of an export before this one."""
        folder.mkdir(parents=True, exist_ok=True)
        for stale in folder.glob("model.*.bin"):
            stale.unlink()
        graph = helper.make_graph(self.nodes, "decoder", inputs, outputs, list(self.tensors.values()))
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=10)
        helper.set_model_props(model, {"cache": "in place"})  # the service knows the layout by this
        onnx.save(model, folder / "model.onnx")
        for index, data in enumerate(self.files):
            (folder / f"model.{index}.bin").write_bytes(data)
