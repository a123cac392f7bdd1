"""Tokens a second beside llama.cpp on the same weights, taking turns in one process.

    python peers.py FOLDER MODEL.gguf PAIRS.tsv [--rounds 5] [--steps 40]

Each turn reads the prompts and decodes so many tokens for each. The service decodes side by side, a batch and a thread
a core, and so does the first column; llama.cpp gets as many threads.
"""
import argparse
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import calibrate
from llama_peer import LlamaModel
from runner import Batch, open_session
from verify import config_of

CORES = 2


class Ours:
    def __init__(self, folder):
        self.session, self.lanes = open_session(folder, 1), ThreadPoolExecutor(CORES)

    def generate(self, prompts, steps):
        share = -(-len(prompts) // CORES)
        parts = [prompts[start:start + share] for start in range(0, len(prompts), share)]
        return [row for part in self.lanes.map(lambda part: self.lane(part, steps), parts) for row in part]

    def lane(self, prompts, steps):
        batch, answers = Batch(self.session, prompts), [[] for _ in prompts]
        for step in range(steps):
            for answer, token in zip(answers, batch.step().argmax(-1)):
                answer.append(int(token))
            if step < steps - 1:
                batch.advance([answer[-1] for answer in answers])
        return answers


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("gguf")
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--steps", type=int, default=40)
    options = parser.parse_args()
    tokenizer = options.folder / "tokenizer.json"
    pairs = calibrate.pairs(options.pairs, tokenizer, 16, config_of(options.folder))
    prompts = sorted((prompt for prompt, _ in pairs), key=len)
    peers = {"khulasa": Ours(options.folder), "llama.cpp": LlamaModel(options.gguf, CORES, len(prompts))}
    for rows in (prompts[8:9], prompts):
        seconds, answers = {name: [] for name in peers}, {}
        for _ in range(options.rounds):
            for name, peer in peers.items():
                began = time.perf_counter()
                answers[name] = peer.generate(rows, options.steps)
                seconds[name].append(time.perf_counter() - began)
        tokens = len(rows) * options.steps
        for name, times in seconds.items():
            print(f"batch {len(rows)}, {name}: best {tokens / min(times):.0f} tokens/s, "
                  f"median {tokens / statistics.median(times):.0f}, {len(times)} rounds", flush=True)
        first = [sum(map(int.__eq__, a, b)) for a, b in zip(*answers.values())]
        print(f"batch {len(rows)}: the same {sum(first)} of {tokens} tokens")


if __name__ == "__main__":
    main()
