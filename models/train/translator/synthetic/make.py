#!/usr/bin/env python3
"""Makes training pairs from templates of our own; a line of templates.tsv is Arabic and English with {slots}.

usage: synthetic/make.py OUT.tsv [--pairs 6000] [--seed 1]
"""
import argparse
import re
from pathlib import Path

from values import Values

SLOT = re.compile(r"\{([a-z_]+)(\d?)\}")


def templates(path):
    return [line.split("\t") for line in Path(path).read_text(encoding="utf-8").splitlines()]


def fill(arabic, english, values):
    """Both sides with the same values; returns them and the slots' values."""
    chosen = {}
    for name, which in SLOT.findall(arabic):
        value = draw(values, name)
        while value in chosen.values():
            value = draw(values, name)
        chosen[name + which] = value
    sides = [SLOT.sub(lambda slot: chosen[slot[1] + slot[2]][side], text) for side, text in enumerate((arabic, english))]
    return sides[0], sides[1][0].upper() + sides[1][1:], chosen


def draw(values, name):
    if name == "n":
        return values.amount()
    if name == "whole":
        return values.whole(100 * values.number(1, 99))
    return getattr(values, name)()


if __name__ == "__main__":
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("out"), p.add_argument("--pairs", type=int, default=6000), p.add_argument("--seed", type=int, default=1)
    o = p.parse_args()
    values, made = Values(o.seed), {}
    own = templates(Path(__file__).parent / "templates.tsv")
    while len(made) < o.pairs:
        arabic, english, _ = fill(*values.random.choice(own), values)
        made[arabic] = english
    Path(o.out).write_text("".join(f"{a}\t{e}\n" for a, e in made.items()), encoding="utf-8")
    print(f"{len(made)} pairs from {len(own)} templates: {o.out}")
