"""Compares exports with the checkpoint in PyTorch, and with each other.

    python verify.py parity CHECKPOINT PAIRS.tsv FLOAT32           largest differences of logits
    python verify.py divergence PAIRS.tsv FLOAT32 OTHERS...       of exports with --all-positions
    python verify.py translations PAIRS.tsv FOLDERS...             chrF2 and BLEU of the first lines, greedy
"""
import argparse
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

import calibrate
import checkpoint
from runner import Batch, greedy, open_session

THREADS = 2


def torch_model(file, settings):
    import torch
    from transformers import Gemma3ForCausalLM, Gemma3TextConfig
    config, weights = checkpoint.read(file, settings / "config.json")
    weights.pop(checkpoint.EMBEDDING_FACTORS)
    model = Gemma3ForCausalLM(Gemma3TextConfig(**config))
    state = {name: torch.from_numpy(weight - 1 if name.endswith("norm.weight") else weight)
             for name, weight in weights.items()}
    print("not in the checkpoint:", model.load_state_dict(state, strict=False).missing_keys)
    model.tie_weights()
    return lambda ids: model(torch.tensor([ids])).logits[0].detach().numpy()


def parity(options):
    settings = Path(options.folders[0])
    session, config = open_session(settings, THREADS), config_of(settings)
    reference = torch_model(options.checkpoint, settings)
    pairs = list(calibrate.pairs(options.pairs, settings / "tokenizer.json", 8, config))
    expected = [reference(prompt + answer)[len(prompt) - 1:] for prompt, answer in pairs]
    for size in (1, 8):
        worst, steps = 0, min(len(answer) for _, answer in pairs)
        for start in range(0, len(pairs), size):
            batch = Batch(session, [prompt for prompt, _ in pairs[start:start + size]])
            for step in range(steps):
                logits = batch.step()
                worst = max(worst, *(abs(logits[row] - expected[start + row][step]).max() for row in range(len(logits))))
                batch.advance([answer[step] for _, answer in pairs[start:start + size]])
        print(f"batches of {size}, {steps} steps: largest difference {worst:.1e}")
    long = [token for prompt, answer in pairs * 3 for token in prompt + answer][:720]
    expected = reference(long)
    batch = Batch(session, [long[:700], long[:30]])
    worst = 0
    for step in range(700, 720):
        worst = max(worst, abs(batch.step()[0] - expected[step - 1]).max())
        batch.advance([long[step], long[step - 670]])
    print(f"beyond the window, 700 to 719 tokens: largest difference {worst:.1e}")


def divergence(options):
    settings = Path(options.folders[0])
    pairs = list(calibrate.pairs(options.pairs, settings / "tokenizer.json", options.lines, config_of(settings)))
    sessions = [open_session(folder, THREADS) for folder in options.folders]
    found = [[] for _ in sessions[1:]]
    for prompt, answer in pairs:
        given = calibrate.feed(sessions[0], prompt + answer)
        first, *others = (log_softmax(session.run(["logits"], given)[0][0, len(prompt) - 1:-1]) for session in sessions)
        for rows, other in zip(found, others):
            same = first.argmax(-1) == other.argmax(-1)
            rows.extend(zip((np.exp(first) * (first - other)).sum(-1), same))
    for folder, rows in zip(options.folders[1:], found):
        divergences, same = np.array(rows).T
        print(f"{folder}: KL {divergences.mean():.4f}, its 99th percentile {np.quantile(divergences, .99):.3f}, "
              f"same token {same.mean():.1%} of {len(rows)}")


def translations(options):
    import sacrebleu
    with open(options.pairs, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for _, line in zip(range(options.lines), lines)]
    for folder in options.folders:
        tokenizer = Tokenizer.from_file(f"{folder}/tokenizer.json")
        config, session = config_of(folder), open_session(folder, THREADS)
        prompts = [prompt for prompt, _ in calibrate.pairs(options.pairs, f"{folder}/tokenizer.json", options.lines, config)]
        order, texts = sorted(range(len(prompts)), key=lambda row: len(prompts[row])), {}
        for start in range(0, len(order), 16):
            batch = [prompts[row] for row in order[start:start + 16]]
            answers = greedy(session, batch, [int(1.2 * len(prompt)) + 10 for prompt in batch], config["eos_token_id"])
            texts.update(zip(order[start:start + 16], map(tokenizer.decode, answers)))
        told = [texts[row].strip() for row in range(len(rows))]
        references = [[english for _, english in rows]]
        print(f"{folder}: chrF2 {sacrebleu.corpus_chrf(told, references).score:.2f}, "
              f"BLEU {sacrebleu.corpus_bleu(told, references).score:.2f}, {len(rows)} lines", flush=True)


def config_of(folder):
    import json
    return json.loads((Path(folder) / "config.json").read_text())


def log_softmax(logits):
    logits = logits - logits.max(-1, keepdims=True)
    return logits - np.log(np.exp(logits).sum(-1, keepdims=True))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    stages = parser.add_subparsers(required=True)
    for stage in (parity, divergence, translations):
        options = stages.add_parser(stage.__name__)
        options.set_defaults(stage=stage)
        if stage is parity:
            options.add_argument("checkpoint")
        options.add_argument("pairs", type=Path)
        options.add_argument("folders", nargs="+")
        options.add_argument("--lines", type=int, default=100)
    options = parser.parse_args()
    options.stage(options)


if __name__ == "__main__":
    main()
