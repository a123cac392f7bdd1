#!/usr/bin/env python3
"""Prepares the training text: cleans the pairs of the mix's files and drops what is close to a held-out set.

usage: data.py TRAINING_FOLDER OUT_FOLDER --held-out FILE... [--dev AR EN] [--synthetic FILE.tsv]

A pair falls when either side equals a held-out line, or shares 9 English or 8 Arabic words in a row with one.
Writes train.tsv (file, Arabic, English), dev.tsv and counts.json.
"""
import argparse
import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

from network import HERE

RUN = {"ar": 8, "en": 9}
MARKS = re.compile("[\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
ARABIC = re.compile("[\u0621-\u064a]")


def words(text):
    return re.findall(r"\w+", MARKS.sub("", unicodedata.normalize("NFKC", text)).lower())


def language(text):
    return "ar" if ARABIC.search(text) else "en"


class HeldOut:
    """The lines of the evaluation sets and every run of their words."""

    def __init__(self, paths):
        self.lines, self.runs = set(), set()
        for path in paths:
            for line in Path(path).read_text(encoding="utf-8").splitlines():
                if line.strip():
                    self.lines.add(tuple(words(line)))
                    self.runs.update(self.runs_of(line))

    @staticmethod
    def runs_of(text):
        n, found = RUN[language(text)], words(text)
        return {tuple(found[i:i + n]) for i in range(len(found) - n + 1)}

    def has(self, text):
        return tuple(words(text)) in self.lines or not self.runs.isdisjoint(self.runs_of(text))


def fault(arabic, english):
    """Why a pair is no use for training, or None."""
    if not ARABIC.search(arabic) or ARABIC.search(english):
        return "script"
    ratio = len(english) / len(arabic)
    if len(arabic) > 40 and not 0.45 < ratio < 2.6:
        return "length ratio"
    return None


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("training", type=Path), p.add_argument("out", type=Path)
    p.add_argument("--held-out", nargs="+", required=True), p.add_argument("--dev", nargs=2)
    p.add_argument("--dev-lines", type=int, default=200), p.add_argument("--synthetic", type=Path)
    o = p.parse_args()
    held_out, counts, seen = HeldOut(o.held_out), {}, set()
    o.out.mkdir(parents=True, exist_ok=True)
    with open(o.out / "train.tsv", "w", encoding="utf-8") as out:
        for name in json.loads((HERE / "mix.json").read_text())["files"]:
            path = o.synthetic if name == "synthetic" else o.training / f"{name}.tsv"
            count = counts[name] = Counter()
            for line in path.read_text(encoding="utf-8").splitlines() if path else []:
                pair = [side.strip() for side in line.split("\t")]
                reason = "columns" if len(pair) != 2 or not all(pair) else fault(*pair)
                reason = reason or ("twice" if tuple(pair) in seen else None)
                reason = reason or ("held out" if any(map(held_out.has, pair)) else None)
                seen.add(tuple(pair))
                count[reason or "kept"] += 1
                if not reason:
                    print(name, *pair, sep="\t", file=out)
    if o.dev:
        sides = [Path(path).read_text(encoding="utf-8").splitlines()[:o.dev_lines] for path in o.dev]
        (o.out / "dev.tsv").write_text("".join(f"dev\t{a}\t{e}\n" for a, e in zip(*sides)), encoding="utf-8")
    (o.out / "counts.json").write_text(json.dumps(counts, indent=1) + "\n")
    for name, count in counts.items():
        print(f"{name:32s}", dict(count))


if __name__ == "__main__":
    main()
