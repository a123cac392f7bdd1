#!/usr/bin/env python3
"""Fine-tunes a checkpoint on the prepared pairs until a time of day, on CPU or one GPU.

usage: train.py CONFIG_FOLDER START.pt OUT_FOLDER --data PREPARED --until 2026-11-28T04:15 [--lr 1e-4] [--resume]

The learning rate follows the clock, not the steps: it warms up, then falls as a cosine that is near zero at
--until, however busy the machine is. OUT_FOLDER gets last.pt (with the optimizer, for --resume) and average.pt
(an exponential average of the weights in fp32: what is shipped) every --every minutes and when it is told to stop (SIGTERM), and log.jsonl.
"""
import argparse
import datetime
import json
import math
import random
import signal
import time
from pathlib import Path

import torch
from torch.nn.functional import cross_entropy

import batches
import network as net


def options():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("config"), p.add_argument("start"), p.add_argument("out", type=Path)
    p.add_argument("--data", type=Path, required=True, help="folder that data.py wrote")
    p.add_argument("--until", type=datetime.datetime.fromisoformat, required=True)
    p.add_argument("--lr", type=float, default=1e-4), p.add_argument("--warmup", type=int, default=30, help="steps")
    p.add_argument("--tokens", type=int, default=2048, help="of a batch, padding counted")
    p.add_argument("--smoothing", type=float, default=0.05), p.add_argument("--dropout", type=float, default=0.0)
    p.add_argument("--decay", type=float, default=0.98, help="of the average, a step")
    p.add_argument("--every", type=float, default=10, help="minutes between checkpoints")
    p.add_argument("--patience", type=int, default=99, help="checkpoints without a better loss on dev before the end")
    p.add_argument("--precision", choices=("fp32", "bf16"), default="bf16")
    p.add_argument("--compile", action="store_true"), p.add_argument("--resume", action="store_true")
    return p.parse_args()


def loss_of(network, batch, device, precision, smoothing):
    ids, labels = (tensor.to(device) for tensor in batches.tensors(batch))
    with torch.autocast(device, dtype=torch.bfloat16, enabled=precision == "bf16"):
        hidden = network.model(input_ids=ids, use_cache=False).last_hidden_state
        logits = network.lm_head(hidden[labels >= 0])
    return cross_entropy(logits.float(), labels[labels >= 0], label_smoothing=smoothing)


def add_dropout(network, rate):
    """Dropout on what each attention and feed-forward block adds, where the base has none."""
    for layer in network.model.layers:
        for norm in (layer.post_attention_layernorm, layer.post_feedforward_layernorm):
            norm.register_forward_hook(lambda module, _, out: torch.nn.functional.dropout(out, rate, module.training))


class Average:
    """An exponential average of the weights, in fp32."""

    def __init__(self, network, decay):
        self.decay, self.weights = decay, {k: v.detach().clone() for k, v in network.named_parameters()}

    @torch.no_grad()
    def add(self, network, steps):
        for name, value in network.named_parameters():
            self.weights[name].lerp_(value, 1 - self.decay ** steps)


@torch.no_grad()
def dev_loss(network, average, dev, device, precision):
    """Loss a token on dev with the averaged weights, which are put in and taken out again."""
    network.eval()
    kept = {k: v.detach().clone() for k, v in network.named_parameters()}
    network.load_state_dict(average.weights, strict=False)
    total = count = 0
    for batch in dev:
        tokens = sum(len(target) for _, target in batch)
        total += loss_of(network, batch, device, precision, 0.0).item() * tokens
        count += tokens
    network.load_state_dict(kept, strict=False)
    network.train()
    return total / count


def main():
    o = options()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(2), random.seed(2)
    mix = json.loads((net.HERE / "mix.json").read_text())
    prompt, network = net.Prompt(o.config), net.load(o.config, o.start).to(device).train()
    pool = batches.read(o.data / "train.tsv", prompt, mix["limit"])
    dev = batches.cut(sorted(batches.read(o.data / "dev.tsv", prompt, mix["limit"])["dev"], key=batches.size), o.tokens)
    if o.dropout:
        add_dropout(network, o.dropout)
    optimizer = torch.optim.AdamW(network.parameters(), lr=o.lr, betas=(0.9, 0.98), weight_decay=0.01, fused=True)
    average, step, seconds = Average(network, o.decay), 0, 0.0
    o.out.mkdir(parents=True, exist_ok=True)
    if o.resume and (o.out / "last.pt").exists():
        state = torch.load(o.out / "last.pt", map_location=device)
        network.load_state_dict(state["weights"]), optimizer.load_state_dict(state["optimizer"])
        average.weights, step, seconds = state["average"], state["step"], state["seconds"]
        random.seed(step)
    if o.compile:
        for layer in network.model.layers:
            layer.compile(dynamic=True)
    log = open(o.out / "log.jsonl", "a", encoding="utf-8")

    def record(**values):
        print(json.dumps(values), file=log, flush=True)

    def checkpoint():
        loss = dev_loss(network, average, dev, device, o.precision)
        state = {"weights": network.state_dict(), "optimizer": optimizer.state_dict(), "average": average.weights,
                 "step": step, "seconds": seconds + time.time() - began}
        torch.save(state, o.out / "last.pt.part")
        (o.out / "last.pt.part").replace(o.out / "last.pt")
        net.save(average.weights, o.out / "average.pt")
        record(step=step, dev=round(loss, 4))
        return loss

    began, end, saved = time.time(), o.until.timestamp(), time.time()
    best, worse, losses, tokens, running, stopped = math.inf, 0, [], 0, True, []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))
    while running:
        for batch in batches.one_pass(pool, mix["files"], o.tokens):
            passed = (seconds + time.time() - began) / (seconds + end - began)
            rate = o.lr * min(1, (step + 1) / o.warmup) * max(0.01, (1 + math.cos(math.pi * min(1, passed))) / 2)
            for group in optimizer.param_groups:
                group["lr"] = rate
            loss = loss_of(network, batch, device, o.precision, o.smoothing)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
            step, tokens = step + 1, tokens + sum(map(batches.size, batch))
            losses.append(loss.item())
            if step % 4 == 0:
                average.add(network, 4)
            if step % 10 == 0:
                record(step=step, loss=round(sum(losses) / len(losses), 4), lr=round(rate, 7), tokens=tokens,
                       tokens_s=round(tokens / (time.time() - began)), s=round(time.time() - began))
                losses = []
            running = time.time() < end and worse < o.patience and not stopped
            if not running or time.time() - saved > 60 * o.every:
                loss, saved = checkpoint(), time.time()
                best, worse = (loss, 0) if loss < best else (best, worse + 1)
            if not running:
                break


if __name__ == "__main__":
    main()
