#!/usr/bin/env python3
"""Scores translations with sacrebleu (BLEU 13a, chrF2) and bootstrap intervals of 95 %.

usage: evaluate.py SOURCE.ar REFERENCE.en (--url http://localhost:8080 | --bundle FOLDER | --checkpoint FILE.pt --config FOLDER | --lines FILE)
                   [--limit N] [--against LINES] [--write LINES] [--json FILE]

--url asks a running service (its checks and retries count), --bundle and --checkpoint decode greedily here,
--lines scores translations made before. --against tests the difference from another system's lines (paired bootstrap).
"""
import argparse
import json
import time
from pathlib import Path

from sacrebleu.metrics import BLEU, CHRF
from sacrebleu.significance import PairedTest

SAMPLES = 1000


def lines(path, limit=None):
    return Path(path).read_text(encoding="utf-8").splitlines()[:limit]


def translated(o, sources):
    if o.url:
        import service
        return service.translate(o.url, sources)
    if o.bundle:
        from bundle import Bundle
        return Bundle(o.bundle).translate(sources)
    if o.checkpoint:
        import greedy
        import network
        return greedy.translate(network.load(o.config, o.checkpoint).eval(), network.Prompt(o.config), sources)
    return lines(o.lines, o.limit)


def scores(hypotheses, references):
    """Score and half width of the interval by metric."""
    found = {}
    for name, metric in (("bleu", BLEU()), ("chrf2", CHRF())):
        score = metric.corpus_score(hypotheses, [references], n_bootstrap=SAMPLES)
        found[name] = {"score": round(float(score.score), 2), "interval": round(float(score._ci), 2)}
    return found


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("source"), p.add_argument("reference")
    p.add_argument("--url"), p.add_argument("--bundle"), p.add_argument("--checkpoint"), p.add_argument("--config"), p.add_argument("--lines")
    p.add_argument("--limit", type=int), p.add_argument("--against"), p.add_argument("--write"), p.add_argument("--json")
    o = p.parse_args()
    sources, references, began = lines(o.source, o.limit), lines(o.reference, o.limit), time.time()
    made = [" ".join(text.split()) for text in translated(o, sources)]
    seconds = time.time() - began
    if o.write:
        Path(o.write).write_text("\n".join(made) + "\n", encoding="utf-8")
    found = {"lines": len(made), "seconds": round(seconds, 1), **scores(made, references)}
    if o.against:
        systems = [("other", lines(o.against, o.limit)), ("this", made)]
        _, results = PairedTest(systems, {"BLEU": BLEU(references=[references]), "chrF2": CHRF(references=[references])},
                                None, test_type="bs", n_samples=SAMPLES)()
        found["p"] = {name: round(float(values[1].p_value), 4) for name, values in results.items() if name != "System"}
    text = json.dumps(found)
    print(text)
    if o.json:
        Path(o.json).write_text(text + "\n")


if __name__ == "__main__":
    main()
