"""Weighted passes over the prepared pairs, in batches of rows of similar length."""
import random
from collections import defaultdict

import torch

WINDOW = 4000  # rows that are sorted by length together


def read(path, prompt, limit):
    """Rows of source and target ids by file; a line of the prepared text is file, Arabic, English."""
    pool, dropped = defaultdict(list), 0
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            name, arabic, english = line.rstrip("\n").split("\t")
            row = prompt.source(arabic), prompt.target(english)
            if sum(map(len, row)) <= limit:
                pool[name].append(row)
            else:
                dropped += 1
    print(f"{sum(map(len, pool.values())):,} pairs; {dropped:,} longer than {limit} tokens left out", flush=True)
    return pool


def one_pass(pool, weights, tokens):
    """Every pair as often as its file's weight says (a fraction is a chance), batched and shuffled."""
    rows = []
    for name, weight in weights.items():
        whole, rest = divmod(weight, 1)
        rows += pool[name] * int(whole) + random.sample(pool[name], round(len(pool[name]) * rest))
    random.shuffle(rows)
    made = []
    for start in range(0, len(rows), WINDOW):
        made += cut(sorted(rows[start:start + WINDOW], key=size), tokens)
    random.shuffle(made)
    return made


def size(row):
    return len(row[0]) + len(row[1])


def cut(rows, tokens):
    """Cuts sorted rows into batches that stay under the number of tokens, padding counted."""
    batches, batch = [], []
    for row in rows:
        if batch and size(row) * (len(batch) + 1) > tokens:
            batches.append(batch)
            batch = []
        batch.append(row)
    return batches + [batch] if batch else batches


def tensors(batch):
    """Ids padded on the right, where causal attention needs no mask, and labels of the English only (-100: none)."""
    width = (max(map(size, batch)) + 7) // 8 * 8
    ids, labels = torch.zeros(len(batch), width, dtype=torch.long), torch.full((len(batch), width), -100)
    for i, (source, target) in enumerate(batch):
        ids[i, :len(source) + len(target)] = torch.tensor(source + target)
        labels[i, len(source) - 1:len(source) + len(target) - 1] = torch.tensor(target)
    return ids, labels
