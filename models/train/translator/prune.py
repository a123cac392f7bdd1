#!/usr/bin/env python3
"""Prunes the vocabulary to what Arabic and English news need; everything else falls apart into kept pieces or bytes.

usage: prune.py BASE OUT [TSV…]        (needs: pip install tokenizers transformers wordfreq)
Keeps the pieces of frequent English and Arabic words, of the TSV files' texts, all Arabic-script pieces, short punctuation and number pieces, bytes, and the pieces
that they merge from. Writes tokenizer.json and ids.pt (kept row numbers of the base embedding, ascending).
"""
import json
import os
import re
import sys

import torch
from transformers import AutoTokenizer
from wordfreq import top_n_list

base, out, files = sys.argv[1], sys.argv[2], sys.argv[3:]
tokenizer = AutoTokenizer.from_pretrained(base)
data = json.load(open(base + "/tokenizer.json", encoding="utf-8"))
vocab, merges = data["model"]["vocab"], [m if isinstance(m, list) else m.split(" ") for m in data["model"]["merges"]]
piece_of = {i: p for p, i in vocab.items()}
used = set()


def keep(texts):
    for ids in tokenizer(texts, add_special_tokens=False)["input_ids"]:
        used.update(ids)


english, arabic = top_n_list("en", 20000), top_n_list("ar", 30000)
keep([" " + w for w in english])
keep([" " + w.capitalize() for w in english[:9000]])
keep([w for w in english[:3000]] + [w.capitalize() for w in english[:3000]] + [" " + w.upper() for w in english[:1500]])
keep([" " + w for w in arabic] + arabic)
for f in files:
    keep([t for line in open(f, encoding="utf-8") for t in line.rstrip("\n").split("\t")])

ARABIC = re.compile(r"^[▁]?[\u0600-\u06ff]+$")
SHORT = re.compile(r"^[▁\n\t !-/0-9:-@\[-`{-~“”‘’–—…«»،؛؟٪°€£$%•·×éèêëáàâäãåçíìîïñóòôöõúùûüýšžćčđğışÉÖÜÁ]{1,4}$")
SPECIAL = re.compile(r"^(<0x..>|<pad>|<eos>|<bos>|<unk>|<mask>|<unused1?[0-9]>)$")
for piece, i in vocab.items():
    letter = len(piece) == 1 and (ord(piece) < 0x180 or 0x2010 <= ord(piece) < 0x2070 or 0x600 <= ord(piece) < 0x700)
    if letter or ARABIC.match(piece) or SHORT.match(piece) or SPECIAL.match(piece):
        used.add(i)

parents = {}
for a, b in merges:
    parents.setdefault(a + b, (a, b))
kept, stack = set(), [piece_of[i] for i in used]
while stack:
    p = stack.pop()
    if p not in kept:
        kept.add(p)
        stack.extend(parents.get(p, ()))

ids = sorted(vocab[p] for p in kept)
new = {piece_of[old]: i for i, old in enumerate(ids)}
data["model"]["vocab"] = new
data["model"]["merges"] = [m for m in merges if m[0] in new and m[1] in new and m[0] + m[1] in new]
data["added_tokens"] = [dict(t, id=new[t["content"]]) for t in data["added_tokens"] if t["content"] in new]
for special in data["post_processor"]["special_tokens"].values():
    special["ids"] = [new[t] for t in special["tokens"]]
os.makedirs(out, exist_ok=True)
json.dump(data, open(out + "/tokenizer.json", "w", encoding="utf-8"), ensure_ascii=False)
torch.save(torch.tensor(ids), out + "/ids.pt")
print(f"{len(vocab)} pieces → {len(ids)}")
