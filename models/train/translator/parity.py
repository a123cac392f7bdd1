#!/usr/bin/env python3
"""Compares an exported bundle with its checkpoint: the same prompts, forced along the checkpoint's own greedy words.

usage: parity.py CHECKPOINT.pt BUNDLE SENTENCES.ar [--limit 20]

Prints how often both choose the same next token, the divergence of their distributions (nats), and the largest
difference of logits. An fp32 export should differ by about 1e-4; int8 by 96 % of the tokens and 0.007 nats.
"""
import argparse
from pathlib import Path

import numpy as np
import torch

import greedy
import network
from bundle import Bundle


def logits_of(bundle, ids, answer):
    """The bundle's logits at every position that chooses a token of the answer."""
    past, rows, fed = bundle.empty(1), [], 0
    for end in range(len(ids), len(ids) + len(answer)):
        new = (ids + answer)[fed:end]
        logits, past = bundle.step(np.array([new]), np.ones((1, end), np.int64), np.arange(fed, end)[None], past)
        rows.append(logits[0])
        fed = end
    return torch.from_numpy(np.array(rows))


@torch.no_grad()
def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("checkpoint"), p.add_argument("bundle"), p.add_argument("sentences"), p.add_argument("--limit", type=int, default=20)
    o = p.parse_args()
    model, bundle = network.load(o.bundle, o.checkpoint).eval(), Bundle(o.bundle)
    same, divergences, largest = [], [], 0.0
    for sentence in Path(o.sentences).read_text(encoding="utf-8").splitlines()[:o.limit]:
        ids = bundle.prompt.source(sentence)
        answer = greedy.decode(model, [ids])[0]
        wanted = model(input_ids=torch.tensor([ids + answer])).logits[0, len(ids) - 1:-1]
        got = logits_of(bundle, ids, answer)
        same += (wanted.argmax(-1) == got.argmax(-1)).tolist()
        divergences += torch.nn.functional.kl_div(got.log_softmax(-1), wanted.log_softmax(-1), reduction="none",
                                                  log_target=True).sum(-1).tolist()
        largest = max(largest, (wanted - got).abs().max().item())
    print(f"{len(same)} tokens: same choice {np.mean(same):.1%}, divergence {np.mean(divergences):.4f}, largest difference {largest:.3g}")


if __name__ == "__main__":
    main()
