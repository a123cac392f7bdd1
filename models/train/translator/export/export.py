"""Exports a translator to ONNX for CPU serving.

    python export.py CHECKPOINT FOLDER [--format int8|float32|int4] [--calibration PAIRS.tsv] [--settings FOLDER]

CHECKPOINT is a state dict (.pt) or the folder of the first bundle. README.md states the contract of the graph.
"""
import argparse
import json
import shutil
from pathlib import Path

import calibrate
import checkpoint
from decoder import Decoder
from equalize import equalize
from graph import GraphWriter
from products import Float32Products, Int8Products

BUNDLE = Path(__file__).parents[3] / "khulasa-ar-en-148m"
SENTENCES = 64  # of calibration


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("checkpoint")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--format", choices=("int8", "float32"), default="int8")
    parser.add_argument("--calibration", type=Path, help="lines of Arabic, tab, English; int8 needs it")
    parser.add_argument("--settings", type=Path, default=BUNDLE, help="has config.json and tokenizer.json")
    parser.add_argument("--all-positions", action="store_true", help="logits of every position, for scoring")
    options = parser.parse_args()
    if options.format != "float32" and not options.calibration:
        parser.error(f"{options.format} needs --calibration")

    config, weights = checkpoint.read(options.checkpoint, options.settings / "config.json")
    graph = GraphWriter()
    products = Float32Products(graph)
    if options.format != "float32":
        pairs = calibrate.pairs(options.calibration, options.settings / "tokenizer.json", SENTENCES, config)
        peaks = calibrate.peaks(config, weights, (prompt + answer for prompt, answer in pairs))
        weights = equalize(config, weights, peaks)
        products = Int8Products(graph)
    decoder = Decoder(config, weights, graph, products, options.all_positions)
    decoder.write()
    graph.save(options.folder, *decoder.interface())
    write_side_files(config, options.settings, options.folder)


def write_side_files(config, settings, folder):
    if settings.resolve() != folder.resolve():
        shutil.copy(settings / "tokenizer.json", folder)
    (folder / "config.json").write_text(json.dumps(config, indent=2) + "\n")
    generation = {name: config[name] for name in ("bos_token_id", "eos_token_id", "pad_token_id")}
    (folder / "generation_config.json").write_text(json.dumps(generation, indent=2) + "\n")


if __name__ == "__main__":
    main()
