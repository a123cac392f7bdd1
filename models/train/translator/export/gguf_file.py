"""Writes the same weights as a GGUF file (Q8_0) for llama.cpp. Its vocabulary is a stand-in: callers give token ids.

    python gguf_file.py CHECKPOINT OUT.gguf [--settings FOLDER]
"""
import argparse
from pathlib import Path

import gguf
import numpy as np

import checkpoint
from export import BUNDLE

NAMES = {
    "input_layernorm": "attn_norm", "post_attention_layernorm": "post_attention_norm",
    "pre_feedforward_layernorm": "ffn_norm", "post_feedforward_layernorm": "post_ffw_norm",
    "self_attn.q_proj": "attn_q", "self_attn.k_proj": "attn_k", "self_attn.v_proj": "attn_v",
    "self_attn.o_proj": "attn_output", "self_attn.q_norm": "attn_q_norm", "self_attn.k_norm": "attn_k_norm",
    "mlp.gate_proj": "ffn_gate", "mlp.up_proj": "ffn_up", "mlp.down_proj": "ffn_down",
}


def gguf_name(name):
    name = name.removesuffix(".weight")
    if not name.startswith("model.layers."):
        return {"model.embed_tokens": "token_embd", "model.norm": "output_norm"}[name] + ".weight"
    layer, part = name.removeprefix("model.layers.").split(".", 1)
    return f"blk.{layer}.{NAMES[part]}.weight"


def write(config, weights, file):
    writer = gguf.GGUFWriter(file, "gemma3")
    writer.add_context_length(2048)
    writer.add_embedding_length(config["hidden_size"])
    writer.add_block_count(config["num_hidden_layers"])
    writer.add_feed_forward_length(config["intermediate_size"])
    writer.add_head_count(config["num_attention_heads"])
    writer.add_head_count_kv(config["num_key_value_heads"])
    writer.add_key_length(config["head_dim"])
    writer.add_value_length(config["head_dim"])
    writer.add_layer_norm_rms_eps(config["rms_norm_eps"])
    writer.add_rope_freq_base(config["rope_parameters"]["full_attention"]["rope_theta"])
    writer.add_sliding_window(config["sliding_window"])
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_Q8_0)
    writer.add_tokenizer_model("llama")
    size = config["vocab_size"]
    writer.add_token_list([f"t{token}" for token in range(size)])
    writer.add_token_scores([0.0] * size)
    control = {config[name] for name in ("bos_token_id", "eos_token_id", "pad_token_id")}
    kinds = (gguf.TokenType.CONTROL if token in control else gguf.TokenType.NORMAL for token in range(size))
    writer.add_token_types(list(kinds))
    writer.add_bos_token_id(config["bos_token_id"])
    writer.add_eos_token_id(config["eos_token_id"])
    writer.add_pad_token_id(config["pad_token_id"])
    for name, weight in weights.items():
        if name == checkpoint.EMBEDDING_FACTORS:
            continue
        if weight.ndim == 1:
            writer.add_tensor(gguf_name(name), weight.astype(np.float32))
        else:
            kind = gguf.GGMLQuantizationType.Q8_0
            writer.add_tensor(gguf_name(name), gguf.quants.quantize(weight, kind), raw_dtype=kind)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("checkpoint")
    parser.add_argument("file")
    parser.add_argument("--settings", type=Path, default=BUNDLE)
    options = parser.parse_args()
    write(*checkpoint.read(options.checkpoint, options.settings / "config.json"), options.file)


if __name__ == "__main__":
    main()
