#!/usr/bin/env python3
"""Lets other engines decode when told to: `./khulasa bench --shape` speaks to this over pipes.

    peers.py FOLDER NAME,NAME    FOLDER is what make.py made; names begin with one of these

Writes the engines' names, then reads lines ENGINE, beams, batch, length, sources (ids; sources divided by ;) with tabs
between and answers each with the number of tokens written, all answers being exactly that long.
"""
import os
import sys
from importlib.metadata import version
from pathlib import Path

import ctranslate2
import torch
import transformers as tf

folder = Path(sys.argv[1])
CORES = len(os.sched_getaffinity(0))
torch.set_num_threads(CORES)
wanted = tuple(sys.argv[2].split(","))
one = ctranslate2.Translator(str(folder / "ctranslate2"), compute_type="int8", inter_threads=1, intra_threads=CORES)
many = ctranslate2.Translator(str(folder / "ctranslate2"), compute_type="int8", inter_threads=CORES, intra_threads=1)
slow = tf.MarianMTModel.from_pretrained(folder / "transformers").eval()


def run_ctranslate2(translator, share):
    def run(rows, beams, batch, length):
        tokens = 0
        for i in range(0, len(rows), batch):
            found = translator.translate_batch(
                [[f"t{i}" for i in row] + ["</s>"] for row in rows[i:i + batch]], beam_size=beams,
                min_decoding_length=length, max_decoding_length=length, max_batch_size=max(1, batch // share))
            tokens += sum(len(answer.hypotheses[0]) for answer in found)
        return tokens
    return run


def run_transformers(rows, beams, batch, length):
    tokens = 0
    for i in range(0, len(rows), batch):
        source = torch.tensor([row + [0] for row in rows[i:i + batch]])
        with torch.inference_mode():
            found = slow.generate(input_ids=source, attention_mask=torch.ones_like(source), num_beams=beams,
                                  min_new_tokens=length, max_new_tokens=length, max_length=None)
        tokens += found[:, 1:].numel()
    return tokens


ENGINES = {
    f"ctranslate2 {version('ctranslate2')} int8, 1 x {CORES} threads": run_ctranslate2(one, 1),
    f"ctranslate2 {version('ctranslate2')} int8, {CORES} x 1 threads": run_ctranslate2(many, CORES),
    f"transformers {version('transformers')} fp32": run_transformers,
}
print("\t".join(name for name in ENGINES if name.startswith(wanted)), flush=True)
for line in sys.stdin:
    engine, beams, batch, length, sources = line.rstrip("\n").split("\t")
    rows = [[int(token) for token in row.split()] for row in sources.split(";")]
    print(ENGINES[engine](rows, int(beams), int(batch), int(length)), flush=True)
