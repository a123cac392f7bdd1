"""Greedy translation with an exported bundle in ONNX Runtime, outside of the service."""
from pathlib import Path

import numpy as np
import onnxruntime

from network import END, Prompt


class Bundle:
    """A decoder in Hugging Face's layout: ids, mask, positions and past in; last logits and present out."""

    def __init__(self, folder, threads=2):
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self.session = onnxruntime.InferenceSession(str(Path(folder) / "model.onnx"), options)
        self.prompt = Prompt(folder)
        self.past = [i for i in self.session.get_inputs() if i.name.startswith("past_key_values.")]

    def empty(self, rows):
        return {i.name: np.zeros([rows, i.shape[1], 0, i.shape[3]], np.float32) for i in self.past}

    def step(self, ids, mask, positions, past):
        """Logits [rows, pieces] of the last position, and the longer past."""
        feed = {"input_ids": ids, "attention_mask": mask, "position_ids": positions, **past}
        names = ["logits"] + [name.replace("past_key_values", "present") for name in past]
        logits, *present = self.session.run(names, feed)
        return logits[:, -1], dict(zip(past, present))

    def translate(self, sentences, size=16):
        order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
        answers = [""] * len(sentences)
        for start in range(0, len(order), size):
            chosen = order[start:start + size]
            rows = self.decode([self.prompt.source(sentences[i]) for i in chosen])
            for i, row in zip(chosen, rows):
                answers[i] = self.prompt.text(row)
        return answers

    def decode(self, sources):
        width = max(map(len, sources))
        ids = np.array([[0] * (width - len(s)) + s for s in sources])
        mask = np.array([[0] * (width - len(s)) + [1] * len(s) for s in sources])
        limits = [int(1.2 * len(s)) + 10 for s in sources]
        made, past = [[] for _ in sources], self.empty(len(sources))
        positions = np.maximum(mask.cumsum(1) - 1, 0)
        while True:
            logits, past = self.step(ids, mask, positions, past)
            chosen = logits.argmax(-1)
            for row, token, limit in zip(made, chosen, limits):
                if not (row and row[-1] == END) and len(row) < limit:
                    row.append(int(token))
            if all(row[-1] == END or len(row) == limit for row, limit in zip(made, limits)):
                return [row[:-1] if row[-1] == END else row for row in made]
            ids, positions = chosen[:, None], positions[:, -1:] + 1
            mask = np.concatenate([mask, np.ones_like(ids)], 1)
