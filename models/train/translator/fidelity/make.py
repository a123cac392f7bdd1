#!/usr/bin/env python3
"""Makes the fidelity test: sentences of our own with the strings that a translation has to hold.

usage: fidelity/make.py [OUT.tsv]        (the committed set is fidelity/sentences.tsv; the same seed gives the same set)

A line is kind, Arabic, expected; expected strings are divided by `;`, alternatives by `|`. Its templates are not
those of the training text, and its numbers are those that values.held_out keeps out of the synthetic training text.
"""
import itertools
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "synthetic"))
from babel import Locale
from values import GULF, LEVANT, MAGHREB, MONTHS, MOROCCO, Values, capitals, countries

from expected import money, number, percent, place

PER_TEMPLATE = {"number": 10, "percent": 9, "money": 10}
TERRITORIES = """AD AE AF AG AI AS AW AX BL BM BQ CC CK CW CX EH FK FO GF GG GI GL GP GU HK IM JE KY MF MO MP MQ MS NC NF NU
NR PF PM PN PR PS RE SH SJ SX TC TK TV VA VC VG VI WF XK YT""".split()


def sovereign():
    """Countries of CLDR: territories without the dependencies and the smallest."""
    left_out = {Locale("en").territories[code].replace("&", "and") for code in TERRITORIES if code not in ("AE", "AF")}
    return [pair for pair in countries() if pair[1].removeprefix("the ") not in left_out]


def months():
    """Every form of every month once, with the English."""
    forms = [(form, MONTHS[i]) for names in (GULF, LEVANT, MAGHREB, MOROCCO) for i, form in enumerate(names)]
    return list(dict.fromkeys(forms)) + [(f"{LEVANT[i]}/{GULF[i]}", MONTHS[i]) for i in range(12)]


def sentences(templates):
    values = Values(20261128, testing=True)
    by_kind = {kind: [t for k, t in templates if k == kind] for kind, _ in templates}
    for kind, count in PER_TEMPLATE.items():
        for template, _ in itertools.product(by_kind[kind], range(count)):
            slot = template.split("{")[1].split("}")[0]
            arabic, english = values.whole(100 * values.number(11, 99)) if slot == "whole" else getattr(values, slot)()
            expected = {"number": number, "percent": percent, "money": money}[kind](english)
            yield kind, template.replace("{" + slot + "}", arabic), expected
    for i, (form, month) in enumerate(months()):
        day, year = str(values.random.randint(1, 28)), str(values.number(1950, 2029))
        date = values.digits(f"{day}") + f" {form} " + values.digits(year)
        yield "date", by_kind["date"][i % 4].replace("{date}", date), f"{day};{month};{year}"
    for kind, pairs in (("country", sovereign()), ("capital", capitals())):
        pairs = pairs[:len(pairs) // 2 * 2]
        values.random.shuffle(pairs)
        for i, (one, other) in enumerate(zip(pairs[::2], pairs[1::2])):
            template = by_kind[kind][i % len(by_kind[kind])]
            arabic = template.replace("{" + kind + "}", one[0]).replace("{" + kind + "2}", other[0])
            yield kind, arabic, f"{place(one[1])};{place(other[1])}"


if __name__ == "__main__":
    templates = [line.split("\t") for line in (HERE / "templates.tsv").read_text(encoding="utf-8").splitlines()]
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "sentences.tsv"
    lines = ["\t".join(line) for line in sentences(templates)]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} sentences: {out}")
