#!/usr/bin/env python3
"""Asks a running service for the fidelity test and counts the expected strings that its translations hold.

usage: fidelity/score.py [--url http://localhost:8080] [--show 20] [--limit N]
"""
import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from service import translate

NAMES, NUMBERS = ("country", "capital", "month"), ("number", "percent", "money", "day and year")


def holds(text, alternative):
    """Whether the text has the string as a whole number or word, whatever the case."""
    left = r"(?<![\d.,])" if alternative[0].isdigit() else r"(?<![^\W\d_])" if alternative[0].isalpha() else ""
    right = r"(?!\d|[.,]\d)" if alternative[-1].isdigit() else r"(?![^\W\d_])" if alternative[-1].isalpha() else ""
    return re.search(left + re.escape(alternative) + right, text.replace("’", "'"), re.IGNORECASE) is not None


def kinds_of(kind, index):
    """What each expected string of a line counts as."""
    if kind == "date":
        return "month" if index == 1 else "day and year"
    return "currency" if kind == "money" and index else kind


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("--url", default="http://localhost:8080"), p.add_argument("--show", type=int, default=20)
    p.add_argument("--limit", type=int), p.add_argument("--set", default=Path(__file__).with_name("sentences.tsv"))
    p.add_argument("--json", type=Path, help="write what was translated here")
    o = p.parse_args()
    lines = [line.split("\t") for line in Path(o.set).read_text(encoding="utf-8").splitlines()][:o.limit]
    answers = translate(o.url, [arabic for _, arabic, _ in lines])
    asked, kept, shown = Counter(), Counter(), 0
    for (kind, arabic, expected), answer in zip(lines, answers):
        for index, alternatives in enumerate(expected.split(";")):
            what, held = kinds_of(kind, index), any(holds(answer, a) for a in alternatives.split("|"))
            asked[what] += 1
            kept[what] += held
            if not held and shown < o.show:
                shown += 1
                print(f"{what}: {alternatives}\n  {arabic}\n  {answer}")
    if o.json:
        o.json.write_text(json.dumps([[*line, a] for line, a in zip(lines, answers)], ensure_ascii=False, indent=0))
    for what in asked:
        print(f"{what:14s}{kept[what]:4d} of {asked[what]:4d}  {kept[what] / asked[what]:.1%}")
    for title, group in (("numbers", NUMBERS), ("names", NAMES)):
        total = sum(asked[k] for k in group)
        if total:
            print(f"{title + ' in all':14s}{sum(kept[k] for k in group):4d} of {total:4d}  {sum(kept[k] for k in group) / total:.1%}")


if __name__ == "__main__":
    main()
