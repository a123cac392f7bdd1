#!/usr/bin/env python3
"""Writes the names that the service knows: countries (CLDR), capitals, months and currencies.

usage: names/make.py [OUT.tsv]      (default: the service's resource)

A line is Arabic, English, and beginnings of other words that mean the same in a translation. What is also a common
Arabic word (ambiguous.txt) is left out: the service looks for a name wherever its letters stand.
"""
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "synthetic"))
from values import GULF, LEVANT, MAGHREB, MONTHS, MOROCCO, capitals, countries

SERVICE = HERE.parents[3] / "service/src/main/resources/io/khulasa/glossary/names.tsv"
MORE = [("الكونغو الديمقراطية", "Democratic Republic of the Congo"), ("إبريل", "April"), ("ساحل العاج", "Ivory Coast"),
        ("كوت ديفوار", "Ivory Coast"), ("أمريكا", "United States"), ("بريطانيا", "United Kingdom"), ("الإمارات", "United Arab Emirates")]


def pairs(name):
    return [line.split("\t") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def beginning(english):
    """What the name and its adjective have in common: Italy and Italian, Syria and Syrian; whole where little is left."""
    cut = re.sub("(y|[aeiou]+)$", "", english)
    return cut if " " not in english and len(cut) >= 4 else english


def main():
    others = {english: words.split("|") for english, words in pairs("other_beginnings.tsv")}
    ambiguous = set((HERE / "ambiguous.txt").read_text(encoding="utf-8").split())
    months = [(form, MONTHS[i]) for names in (GULF, LEVANT, MAGHREB, MOROCCO) for i, form in enumerate(names)]
    lines = {}
    for arabic, english in MORE + countries() + capitals() + months + pairs("currencies.tsv"):
        english = english.removeprefix("the ")
        if arabic not in ambiguous and arabic not in lines:
            lines[arabic] = (english, "|".join(dict.fromkeys([beginning(english), *others.get(english, [])])))
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else SERVICE
    out.write_text("".join(f"{a}\t{e}\t{b}\n" for a, (e, b) in lines.items()), encoding="utf-8")
    print(f"{len(lines)} names: {out}")


if __name__ == "__main__":
    main()
