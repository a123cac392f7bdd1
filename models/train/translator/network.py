"""The network, its tokenizer and its prompt: what every stage of this recipe shares."""
import json
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import Gemma3ForCausalLM, Gemma3TextConfig

BEGIN, END = 2, 1  # <bos> and <eos>
HERE = Path(__file__).resolve().parent


class Prompt:
    """Token ids of `Arabic: …\\nEnglish:` and of an answer, as the served model gets them."""

    def __init__(self, folder):
        self.tokenizer = Tokenizer.from_file(str(Path(folder) / "tokenizer.json"))
        self.before, self.between = [BEGIN] + self.ids("Arabic:"), self.ids("\nEnglish:")

    def ids(self, text):
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    def source(self, arabic):
        return self.before + self.ids(" " + arabic.strip()) + self.between

    def target(self, english):
        return self.ids(" " + english.strip()) + [END]

    def text(self, ids):
        return self.tokenizer.decode(ids).strip()


def load(config_folder, checkpoint):
    """The network with a checkpoint's weights in fp32. The head and the embedding are one tensor."""
    weights = torch.load(checkpoint, map_location="cpu", mmap=True)
    weights.pop("lm_head.weight", None)
    config = Gemma3TextConfig(**json.loads((Path(config_folder) / "config.json").read_text()))
    config.vocab_size = len(weights["model.embed_tokens.weight"])
    network = Gemma3ForCausalLM(config)
    missing, unknown = network.load_state_dict({k: v.float() for k, v in weights.items()}, strict=False)
    if unknown or [name for name in missing if name != "lm_head.weight"]:
        raise SystemExit(f"{checkpoint} does not fit: missing {missing}, unknown {unknown}")
    network.tie_weights()
    return network


def save(network_or_weights, path):
    """Writes weights as bf16, whole or not at all."""
    weights = getattr(network_or_weights, "state_dict", lambda: network_or_weights)()
    path = Path(path)
    partial = path.with_name(path.name + ".part")
    torch.save({k: v.bfloat16().cpu() for k, v in weights.items() if k != "lm_head.weight"}, partial)
    partial.replace(path)
