"""How the exporter stores weight matrices and multiplies by them; each class is one format.

read() prepares the input of one or more products, multiply() is one product, rows() looks tokens up in the tied
embedding. Values are [rows, inputs], weights [outputs, inputs] as in the checkpoint.
"""
import math

import numpy as np
from onnx import TensorProto

from graph import FILE_BYTES, MICROSOFT


class Float32Products:
    """Weights as they are. With observe, the largest magnitude of each input becomes an output of the graph."""

    def __init__(self, graph, observe=False):
        self.graph, self.observe, self.observed = graph, observe, []

    def start(self, rows):
        """Told how many rows the following inputs have."""

    def read(self, value, site):
        if self.observe:
            magnitudes = self.graph.op("Abs", value)
            self.graph.op("ReduceMax", magnitudes, self.graph.integers(0), keepdims=0, result="peaks." + site)
            self.observed.append("peaks." + site)
        return value

    def store(self, name, weight):
        count = math.ceil(weight.nbytes / FILE_BYTES)
        pieces = np.array_split(weight, count)
        stored = [self.graph.tensor(f"{name}.{index}", piece) for index, piece in enumerate(pieces)]
        return stored[0] if count == 1 else self.graph.op("Concat", *stored, axis=0)

    def multiply(self, value, stored):
        return self.graph.op("FusedMatMul", value, stored, transB=1, domain=MICROSOFT)

    def rows(self, stored, ids):
        return self.graph.op("Gather", stored, ids)

    def rescale(self, product, value):
        return product


class Int8Products:
    """8-bit weights with one scale an output; inputs become unsigned bytes around 128.

    Each row of an input has its own scale, so that a row never depends on its batch. (One scale for all rows, from
    calibration, cuts off what it has not seen: ten times the divergence.) multiply() leaves these scales out of the
    product: rescale() puts them back, and a norm behind the product needs none. A row in TWO_PARTS becomes 8 bits and
    what they left over in 8 finer bits, about 16 together; both go through one product, which reads the weights once.
    """

    TWO_PARTS = ("o", "down")  # gated values reach 20 to 30 times their mean: in one part they are most of the error

    def __init__(self, graph):
        self.graph = graph
        self.zero = graph.scalar(128, np.uint8)
        self.zeros = None

    def start(self, rows):
        self.zeros = self.graph.op("Expand", self.graph.tensor("zero_point", np.array([128], np.uint8)), rows)

    def read(self, value, site):
        """Returns codes, the scale of each row, and whether the codes are two parts, one below the other."""
        op, scalar = self.graph.op, self.graph.scalar
        two_parts = site.split(".")[-1] in self.TWO_PARTS
        peaks = op("ReduceMax", op("Abs", value), self.graph.integers(-1), keepdims=0)
        scales = op("Mul", peaks, scalar(1 / 127))
        codes = op("QuantizeLinear", value, scales, self.zeros, axis=0)
        if two_parts:
            rest = op("Sub", value, op("DequantizeLinear", codes, scales, self.zeros, axis=0))
            finer = op("QuantizeLinear", rest, op("Mul", scales, scalar(1 / 254)), self.zeros, axis=0)
            codes = op("Concat", codes, finer, axis=0)
        return codes, scales, two_parts

    def store(self, name, weight):
        scales = np.maximum(np.abs(weight).max(-1), 1e-12) / 127
        codes = np.rint(weight / scales[:, None]).astype(np.int8).T
        return self.graph.tensor(name + ".codes", codes), self.graph.tensor(name + ".scales", scales.astype(np.float32))

    def multiply(self, read, stored):
        op = self.graph.op
        codes, _, two_parts = read
        product = op("MatMulIntegerToFloat", codes, stored[0], self.graph.scalar(1.0), stored[1], self.zero, domain=MICROSOFT)
        if not two_parts:
            return product
        first, second = op("Split", product, axis=0, num_outputs=2, outputs=2)
        return op("Add", first, op("Mul", second, self.graph.scalar(1 / 254)))

    def rescale(self, product, read):
        return self.graph.op("Mul", product, self.graph.op("Unsqueeze", read[1], self.graph.integers(1)))

    def rows(self, stored, ids):
        # ONNX Runtime transposes once, when it opens the session: rows are found faster than columns.
        op = self.graph.op
        codes = op("Gather", op("Transpose", stored[0], perm=[1, 0]), ids)
        scales = op("Unsqueeze", op("Gather", stored[1], ids), self.graph.integers(1))
        return op("Mul", op("Cast", codes, to=TensorProto.FLOAT), scales)
