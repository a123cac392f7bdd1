"""Writes gather-rows.onnx: the chosen rows of a tensor, in a new tensor of the runtime's own.

A batch that drops a finished row, or a beam that branches, needs its keys and values in another
order; with this graph they never leave the runtime's memory.

usage: pip install onnx==1.19.0; python gather_rows.py ../resources/io/khulasa/onnx/gather-rows.onnx
"""

import sys

from onnx import TensorProto, checker, helper

rows = helper.make_tensor_value_info("rows", TensorProto.INT64, ["chosen"])
data = helper.make_tensor_value_info("data", TensorProto.FLOAT, ["rows", "heads", "slots", "size"])
out = helper.make_tensor_value_info("out", TensorProto.FLOAT, ["chosen", "heads", "slots", "size"])
graph = helper.make_graph([helper.make_node("Gather", ["data", "rows"], ["out"], axis=0)], "gather_rows", [data, rows], [out])
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
checker.check_model(model)
with open(sys.argv[1], "wb") as f:
    f.write(model.SerializeToString())
