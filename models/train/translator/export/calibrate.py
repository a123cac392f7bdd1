"""Runs the float32 graph over sentence pairs and notes the largest magnitude of every product's input, by channel."""
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
from onnx import TensorProto, helper
from tokenizers import Tokenizer

from decoder import Decoder
from graph import GraphWriter
from products import Float32Products


def pairs(file, tokenizer_file, count, config):
    """Token ids of a prompt and of its answer, from lines of Arabic, tab, English."""
    tokenizer = Tokenizer.from_file(str(tokenizer_file))
    ids = lambda text: tokenizer.encode(text, add_special_tokens=False).ids
    with open(file, encoding="utf-8") as lines:
        for _, line in zip(range(count), lines):
            arabic, english = line.rstrip("\n").split("\t")
            yield ([config["bos_token_id"], *ids(f"Arabic: {arabic}\nEnglish:")],
                   [*ids(" " + english), config["eos_token_id"]])


def peaks(config, weights, sequences):
    with tempfile.TemporaryDirectory() as folder:
        graph = GraphWriter()
        products = Float32Products(graph, observe=True)
        decoder = Decoder(config, weights, graph, products)
        decoder.write()
        inputs, outputs = decoder.interface()
        seen = [helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in products.observed]
        graph.save(Path(folder), inputs, outputs + seen)
        session = onnxruntime.InferenceSession(f"{folder}/model.onnx", providers=["CPUExecutionProvider"])
        highest = {}
        for sequence in sequences:
            for name, found in zip(products.observed, session.run(products.observed, feed(session, sequence))):
                site = name.removeprefix("peaks.")
                highest[site] = np.maximum(highest.get(site, 0), found)
    return highest


def feed(session, sequence):
    """Inputs that read one sequence from its beginning."""
    given = {"input_ids": np.array([sequence], np.int64), "attention_mask": np.ones((1, len(sequence)), np.int64)}
    for value in session.get_inputs():
        if value.name.startswith("past"):
            given[value.name] = np.zeros((1, value.shape[1], 0, value.shape[3]), np.float32)
    return given
