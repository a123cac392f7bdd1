#!/usr/bin/env python3
"""Writes a bundle's model.yaml: what the service reads, what the weights rest on, and their scores.

usage: card.py BUNDLE --scores FLORES.json --fidelity FIDELITY.txt --data PREPARED [--revision 2026-11] [--commit HASH]

FLORES.json is what evaluate.py --json wrote, FIDELITY.txt what fidelity/score.py printed, PREPARED the folder of data.py.
"""
import argparse
import hashlib
import json
import re
import subprocess
from pathlib import Path

from network import HERE

HEAD = """# A model of our own: Arabic news to English, sentence by sentence.
task: translation
family: decoder-only
revision: "{revision}"
licence: Gemma Terms of Use (GEMMA_TERMS.html); notice in NOTICE.txt
source: fine-tuned by Khulasa from Gemma 3 270M, vocabulary pruned to 74,454 pieces, int8
recipe: models/train/translator at {commit}
languages: {{source: ar, target: en}}
graph: model.onnx
tokenizer: tokenizer.json
prompt:
  before: "Arabic: "
  after: "\\nEnglish:"
generation:
  # Trained on up to 300 tokens of both languages together. With its prompt's words a segment of 120
  # fills 128 slots.
  longestSource: 120
  lengthFactor: 1.2
  lengthExtra: 10
quality:
  set: FLORES devtest, {lines:,} lines, greedy, half width of the 95 % bootstrap interval
  bleu: {bleu[score]}
  bleuInterval: {bleu[interval]}
  chrf2: {chrf2[score]}
  chrf2Interval: {chrf2[interval]}
fidelity:
  set: models/train/translator/fidelity, 428 sentences
"""
FILES = "model.onnx model.*.bin tokenizer.json config.json generation_config.json"


def file_entry(path):
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return f"  - {{name: {path.name}, bytes: {path.stat().st_size}, sha256: {digest}}}"


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("bundle", type=Path), p.add_argument("--scores", type=Path, required=True)
    p.add_argument("--fidelity", type=Path, required=True), p.add_argument("--data", type=Path, required=True)
    p.add_argument("--revision", default="2026-11"), p.add_argument("--commit")
    o = p.parse_args()
    commit = o.commit or subprocess.check_output(["git", "-C", str(HERE), "rev-parse", "--short=12", "HEAD"], text=True).strip()
    text = HEAD.format(revision=o.revision, commit=commit, **json.loads(o.scores.read_text()))
    for what, share in re.findall(r"^([a-z ]+?) +\d+ of +\d+ +([\d.]+)%$", o.fidelity.read_text(), re.MULTILINE):
        text += f"  {what.replace(' ', '_')}: {share}\n"
    counts = json.loads((o.data / "counts.json").read_text())
    text += "data:\n  # Pairs of the last training by file; sources and licences: the recipe's README.\n"
    text += "".join(f"  {name}: {count.get('kept', 0)}\n" for name, count in counts.items())
    paths = [path for pattern in FILES.split() for path in sorted(o.bundle.glob(pattern))]
    text += "files:\n" + "\n".join(map(file_entry, paths)) + "\n"
    (o.bundle / "model.yaml").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
