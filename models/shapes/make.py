#!/usr/bin/env python3
"""Makes a model of opus-mt-ar-en's exact shape with random weights, for speed and nothing else.

    make.py FOLDER     writes FOLDER/onnx (int8 and fp32 exports), FOLDER/ctranslate2 (int8), FOLDER/transformers (fp32)

6+6 layers, d 512, 62,834 tokens, as in Helsinki-NLP/opus-mt-ar-en's config.json. How fast a model is does not depend on
what its weights say as long as the length of the answers is fixed.
"""
import argparse
import json
import shutil
import warnings
import zipfile
from pathlib import Path

warnings.filterwarnings("ignore")
import ctranslate2
import onnx
import torch
import transformers as tf
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from optimum.exporters.onnx import onnx_export_from_model

PAD = 62833


def config():
    return tf.MarianConfig(
        vocab_size=PAD + 1, decoder_vocab_size=PAD + 1, d_model=512, encoder_layers=6, decoder_layers=6,
        encoder_attention_heads=8, decoder_attention_heads=8, encoder_ffn_dim=2048, decoder_ffn_dim=2048,
        max_position_embeddings=512, pad_token_id=PAD, eos_token_id=0, bos_token_id=0, decoder_start_token_id=PAD,
        forced_eos_token_id=0, activation_function="swish", scale_embedding=True, static_position_embeddings=True,
        share_encoder_decoder_embeddings=True)


def main(folder):
    torch.manual_seed(1)
    model = tf.MarianMTModel(config()).eval()
    model.generation_config = tf.GenerationConfig(
        bad_words_ids=[[PAD]], bos_token_id=0, decoder_start_token_id=PAD, eos_token_id=0, forced_eos_token_id=0,
        max_length=512, num_beams=4, pad_token_id=PAD, renormalize_logits=True)
    plain = folder / "transformers"
    model.save_pretrained(plain)
    vocabulary = {"</s>": 0, "<unk>": 1, **{f"t{i}": i for i in range(2, PAD)}, "<pad>": PAD}
    (plain / "vocab.json").write_text(json.dumps(vocabulary))

    exact = folder / "exact"
    onnx_export_from_model(model, exact, task="text2text-generation-with-past", do_validation=False)
    quantized = folder / "onnx"
    quantized.mkdir()
    for name in ("config.json", "generation_config.json"):
        shutil.copy(exact / name, quantized / name)
    for name in ("encoder_model", "decoder_model", "decoder_with_past_model"):
        if name.startswith("decoder"):
            give_own_head(exact / f"{name}.onnx")
        quantize_dynamic(exact / f"{name}.onnx", quantized / f"{name}_quantized.onnx", weight_type=QuantType.QInt8,
                         per_channel=True, extra_options={"MatMulConstBOnly": True})
    shutil.rmtree(exact)
    shutil.copy(plain / "vocab.json", quantized / "vocab.json")
    # The service opens a tokenizer with every model; which words it knows does not matter here.
    with zipfile.ZipFile(Path(__file__).parents[1] / "parity" / "tiny-ar-en.zip") as tiny:
        for name in ("source.spm", "target.spm", "tokenizer_config.json"):
            tiny.extract(name, quantized)

    (folder / "ctranslate2").mkdir()
    spec(model, vocabulary).save(str(folder / "ctranslate2"))


def give_own_head(file):
    """Stores the last matrix by itself: tied to the embedding it would be made fp32 again at every step."""
    model = onnx.load(file)
    graph = model.graph
    head = next(node for node in graph.node if node.op_type == "MatMul" and "lm_head" in node.name)
    turn = next(node for node in graph.node if node.op_type == "Transpose" and head.input[1] in node.output)
    shared = next(tensor for tensor in graph.initializer if tensor.name == turn.input[0])
    weight = numpy_helper.to_array(shared).T.copy()
    graph.initializer.append(numpy_helper.from_array(weight, "lm_head.weight"))
    head.input[1] = "lm_head.weight"
    graph.node.remove(turn)
    onnx.save(model, file)


def spec(model, vocabulary):
    converter = ctranslate2.converters.transformers._MODEL_LOADERS["MarianConfig"]
    class Tokens:
        """What the converter asks of a tokenizer."""
        def get_vocab(self):
            return vocabulary
        unk_token, eos_token, bos_token = "<unk>", "</s>", "</s>"
    found = converter(model, Tokens())
    found.validate()
    found.optimize(quantization="int8")
    return found


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("folder", type=Path)
    made = arguments.parse_args().folder
    part = made.with_name(made.name + ".partial")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    main(part)
    part.rename(made)
