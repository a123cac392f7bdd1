#!/usr/bin/env python3
"""Reads an int8 bundle back into a checkpoint, so that a training can go on from a shipped model.

usage: from_bundle.py BUNDLE CHECKPOINT.pt

A weight is its code times its output's scale: what the served model multiplies by, so nothing is lost
that the bundle still has. Norms are stored with their offset (and the query norm with its scale) folded in.
"""
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

HEADS = 4


def tensors(bundle):
    graph = onnx.load(Path(bundle) / "model.onnx").graph
    return {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}


def checkpoint(stored):
    weights = {}
    for name, values in stored.items():
        if name.endswith(".codes"):
            prefix = name.removesuffix(".codes")
            whole = torch.from_numpy(values.astype(np.float32).T * stored[prefix + ".scales"][:, None])
            if prefix.endswith("q_proj"):  # query, key and value are one product in the graph
                one = whole.shape[0] // (HEADS + 2)
                for part, rows in zip("qkv", whole.split([HEADS * one, one, one])):
                    weights[prefix.removesuffix("q_proj") + part + "_proj.weight"] = rows.clone()
            else:
                weights[prefix + ".weight"] = whole
        elif name.endswith("norm"):
            factor = 256 ** -0.5 if name.endswith("q_norm") else 1.0
            weights[name + ".weight"] = torch.from_numpy(values / factor - 1.0)
    return weights


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    weights = checkpoint(tensors(sys.argv[1]))
    torch.save({name: values.float() for name, values in weights.items()}, sys.argv[2])
    print(f"{sum(v.numel() for v in weights.values()):,} weights in {len(weights)} tensors: {sys.argv[2]}")
