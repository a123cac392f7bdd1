"""Greedy translation of a batch with a checkpoint in PyTorch, for picking during a training."""
import torch

from network import END


@torch.no_grad()
def translate(network, prompt, sentences, size=16):
    """One translation a sentence, at most 1.2 times the source's tokens and ten: the served limits."""
    order = sorted(range(len(sentences)), key=lambda i: len(sentences[i]))
    answers = [None] * len(sentences)
    for start in range(0, len(order), size):
        chosen = order[start:start + size]
        for i, ids in zip(chosen, decode(network, [prompt.source(sentences[i]) for i in chosen])):
            answers[i] = prompt.text(ids)
    return answers


def decode(network, sources):
    width = max(map(len, sources))
    ids = torch.tensor([[0] * (width - len(s)) + s for s in sources])
    mask = torch.tensor([[0] * (width - len(s)) + [1] * len(s) for s in sources])
    limits = torch.tensor([int(1.2 * len(s)) + 10 for s in sources])
    made = network.generate(input_ids=ids, attention_mask=mask, do_sample=False, eos_token_id=END, pad_token_id=0,
                            max_new_tokens=int(limits.max()))[:, width:].tolist()
    return [row[:row.index(END) if END in row else limit] for row, limit in zip(made, limits.tolist())]
