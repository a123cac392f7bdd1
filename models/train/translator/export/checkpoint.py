"""Reads a translator: its configuration, and its weights as float32 arrays by the checkpoint's own names.

Norms come as the factors that they multiply by (1 + weight), and so does the embedding (embedding_factors).
"""
import json
from pathlib import Path

import numpy as np

EMBEDDING, EMBEDDING_FACTORS = "model.embed_tokens.weight", "embedding_factors"


def read(checkpoint, config_file):
    """The checkpoint is a state dict (.pt), or the folder of the first bundle, whose int8 weights are read back."""
    config = json.loads(Path(config_file).read_text())
    weights = from_bundle(checkpoint) if Path(checkpoint).is_dir() else from_state_dict(checkpoint)
    weights.pop("lm_head.weight", None)  # tied to the embedding
    weights.update({name: weight + 1 for name, weight in weights.items() if name.endswith("norm.weight")})
    weights[EMBEDDING_FACTORS] = np.full(config["hidden_size"], config["hidden_size"] ** 0.5, np.float32)
    config["vocab_size"] = weights[EMBEDDING].shape[0]
    if config["num_key_value_heads"] != 1:
        raise SystemExit("the exporter knows one head of keys and values only")
    return config, weights


def from_state_dict(file):
    import torch
    state = torch.load(file, map_location="cpu", mmap=True, weights_only=True)
    return {name: weight.float().numpy() for name, weight in state.items()}


def from_bundle(folder):
    """Weights of the first bundle: [inputs, outputs] codes with a scale an output; norms hold 1 + weight."""
    import onnx
    from onnx import numpy_helper
    tensors = {tensor.name: tensor for tensor in onnx.load(Path(folder) / "model.onnx").graph.initializer}
    weights = {}
    for name, tensor in tensors.items():
        if name.endswith(".codes"):
            part = name.removesuffix(".codes")
            scales = numpy_helper.to_array(tensors[part + ".scales"])
            weights[part + ".weight"] = np.ascontiguousarray((numpy_helper.to_array(tensor) * scales).T)
        elif name.endswith("norm"):
            factor = 16 if name.endswith("q_norm") else 1
            weights[name + ".weight"] = numpy_helper.to_array(tensor) * factor - 1
    for name in [name for name in weights if name.endswith("q_proj.weight")]:
        query, key, value = np.split(weights[name], [1024, 1280])
        weights[name] = query
        weights[name.replace("q_proj", "k_proj")] = key
        weights[name.replace("q_proj", "v_proj")] = value
    return weights
