"""Tiny decoder-only models with random weights in both layouts, and what transformers makes of them.

    python decoder.py        writes decoder-left.zip (Optimum's export) and decoder-in-place.zip (our exporter's)
"""
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import torch
from transformers import Gemma3ForCausalLM, Gemma3TextConfig, LlamaConfig, LlamaForCausalLM

HERE = Path(__file__).parent
EXPORTER = HERE.parent / "train/translator/export/export.py"
STEPS = 100  # more than the slots that a cache grows by
COMMON = dict(vocab_size=60, hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=4, head_dim=16,
              max_position_embeddings=512, bos_token_id=2, eos_token_id=1, pad_token_id=0, initializer_range=0.3,
              tie_word_embeddings=True)


def llama():
    return LlamaForCausalLM(LlamaConfig(num_key_value_heads=2, **COMMON))


def gemma():
    return Gemma3ForCausalLM(Gemma3TextConfig(
        num_key_value_heads=1, sliding_window=20, query_pre_attn_scalar=16, rope_theta=1e6, rope_local_base_freq=1e4,
        layer_types=["sliding_attention", "full_attention"], hidden_activation="gelu_pytorch_tanh", **COMMON))


def export_left(model, folder):
    model.save_pretrained(folder / "torch")
    subprocess.run(["optimum-cli", "export", "onnx", "--model", folder / "torch", "--task", "text-generation-with-past",
                    "--no-post-process", folder], check=True, capture_output=True)
    return model.config.to_dict()


def export_in_place(model, folder):
    torch.save(model.state_dict(), folder / "model.pt")
    config = model.config.to_dict()
    rope = {"full_attention": {"rope_theta": 1e6}, "sliding_attention": {"rope_theta": 1e4}}
    settings = folder / "settings"
    settings.mkdir()
    (settings / "config.json").write_text(json.dumps(config | {"rope_parameters": rope}))
    (settings / "tokenizer.json").write_text("{}")
    subprocess.run([sys.executable, EXPORTER, folder / "model.pt", folder, "--format", "float32", "--settings", settings],
                   check=True)
    return config


def answers(model):
    """Prompts of several lengths, and what follows each by the best token, with no three tokens twice; no cache is used."""
    random = torch.Generator().manual_seed(5)
    for length in (1, 3, 9, 30, 47):
        prompt, answer = [2, *torch.randint(3, 60, (length,), generator=random).tolist()], []
        while len(answer) < STEPS:
            logits = model(torch.tensor([prompt + answer])).logits[0, -1]
            logits[[0, 2]] = -torch.inf
            for i in range(len(answer) - 2):
                if answer[i:i + 2] == answer[-2:]:
                    logits[answer[i + 2]] = -torch.inf
            token = int(logits.argmax())
            if token == 1:
                break
            answer.append(token)
        yield {"prompt": prompt, "answer": answer}


def main():
    torch.set_grad_enabled(False)
    for name, make, export in (("left", llama, export_left), ("in-place", gemma, export_in_place)):
        torch.manual_seed(3)
        model = make().eval()
        with tempfile.TemporaryDirectory() as folder:
            folder = Path(folder)
            config = export(model, folder)
            (folder / "config.json").write_text(json.dumps(config))
            (folder / "expected.json").write_text(json.dumps({"cases": list(answers(model))}))
            with zipfile.ZipFile(HERE / f"decoder-{name}.zip", "w", zipfile.ZIP_DEFLATED) as zipped:
                files = [*folder.glob("model.onnx"), *folder.glob("model.*.bin"), folder / "config.json", folder / "expected.json"]
                for file in files:
                    zipped.writestr(zipfile.ZipInfo(file.name, (2020, 1, 1, 0, 0, 0)), file.read_bytes(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
