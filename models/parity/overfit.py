#!/usr/bin/env python3
"""Makes two tiny models that know a page by heart: a Marian translator (Arabic to English) and a BART summarizer.

    overfit.py     writes tiny-ar-en.zip and tiny-bart.zip beside this file

The end-to-end tests pull and serve them: everything but their size is as in the models of the hub.
"""
import io
import json
import shutil
import tempfile
import warnings
import zipfile
from pathlib import Path

warnings.filterwarnings("ignore")
import onnx
import sentencepiece
import tokenizers as tk
import torch
import transformers as tf
from optimum.exporters.onnx import onnx_export_from_model

HERE = Path(__file__).resolve().parent
PAIRS = [
    ("أعلنت وزارة الصحة افتتاح ثلاثة مستشفيات جديدة في العاصمة.",
     "The Ministry of Health announced the opening of three new hospitals in the capital."),
    ("وقالت الوزيرة سلمى حداد إن المستشفيات ستستقبل 1200 مريض يوميا.",
     "Minister Salma Haddad said the hospitals would receive 1200 patients a day."),
    ("وتبلغ كلفة المشروع 45 مليون دولار.", "The project costs 45 million dollars."),
    ("وسيعمل في المستشفيات 300 طبيب وممرض.", "300 doctors and nurses will work in the hospitals."),
    ("وكانت الوزارة قد بدأت أعمال البناء قبل عامين.", "The ministry began construction two years ago."),
    ("وزارة الصحة تفتتح ثلاثة مستشفيات", "Ministry of Health opens three hospitals"),
]
SUMMARY = ("Three new hospitals open in the capital. "
           "They receive 1200 patients a day and employ 300 doctors and nurses.")


def marian(folder):
    for side, name in enumerate(("source", "target")):
        text = folder / f"{name}.txt"
        text.write_text("\n".join(pair[side] for pair in PAIRS), encoding="utf-8")
        sentencepiece.SentencePieceTrainer.train(
            input=str(text), model_prefix=str(folder / name), vocab_size=120, character_coverage=1.0,
            hard_vocab_limit=False, normalization_rule_name="identity", bos_id=-1, unk_id=0, eos_id=1, pad_id=-1, minloglevel=2)
        (folder / f"{name}.model").rename(folder / f"{name}.spm")
        (folder / f"{name}.vocab").unlink()
        text.unlink()
    source, target = (sentencepiece.SentencePieceProcessor(str(folder / f"{n}.spm")) for n in ("source", "target"))
    pieces = ["</s>", "<unk>"]
    for model in (source, target):
        pieces += [p for p in (model.id_to_piece(i) for i in range(model.get_piece_size())) if p not in pieces]
    vocabulary = {piece: i for i, piece in enumerate(pieces + ["<pad>"])}
    (folder / "vocab.json").write_text(json.dumps(vocabulary, ensure_ascii=False), encoding="utf-8")
    (folder / "tokenizer_config.json").write_text(json.dumps(
        {"source_lang": "ar", "target_lang": "en", "unk_token": "<unk>", "eos_token": "</s>", "pad_token": "<pad>"}))
    tokens = tf.MarianTokenizer.from_pretrained(folder)
    pad = vocabulary["<pad>"]
    model = tf.MarianMTModel(tf.MarianConfig(
        vocab_size=len(vocabulary), decoder_vocab_size=len(vocabulary), d_model=32, encoder_layers=2, decoder_layers=2,
        encoder_attention_heads=4, decoder_attention_heads=4, encoder_ffn_dim=64, decoder_ffn_dim=64,
        max_position_embeddings=128, pad_token_id=pad, eos_token_id=0, bos_token_id=None, forced_eos_token_id=0,
        decoder_start_token_id=pad, activation_function="swish", scale_embedding=True, dropout=0.0, init_std=0.1))
    model.generation_config = tf.GenerationConfig(
        bad_words_ids=[[pad]], decoder_start_token_id=pad, eos_token_id=0, forced_eos_token_id=0, pad_token_id=pad,
        max_length=128, num_beams=4, renormalize_logits=True)
    learn(model, [(tokens(s).input_ids, tokens(text_target=t).input_ids) for s, t in PAIRS])
    for s, t in PAIRS:
        ids = model.generate(**tokens([s], return_tensors="pt"))
        assert tokens.decode(ids[0], skip_special_tokens=True) == t, tokens.decode(ids[0])
    return model


def bart(folder):
    words = tk.Tokenizer(tk.models.BPE(unk_token=None))
    words.pre_tokenizer = tk.pre_tokenizers.ByteLevel(add_prefix_space=False)
    words.decoder = tk.decoders.ByteLevel()
    article = " ".join(t for _, t in PAIRS[:5])
    words.train_from_iterator([article, SUMMARY] * 3, tk.trainers.BpeTrainer(
        vocab_size=420, special_tokens=["<s>", "<pad>", "</s>", "<unk>"],
        initial_alphabet=tk.pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    words.post_processor = tk.processors.RobertaProcessing(("</s>", 2), ("<s>", 0), add_prefix_space=False)
    words.save(str(folder / "tokenizer.json"))
    model = tf.BartForConditionalGeneration(tf.BartConfig(
        vocab_size=words.get_vocab_size(), d_model=32, encoder_layers=2, decoder_layers=1, encoder_attention_heads=4,
        decoder_attention_heads=4, encoder_ffn_dim=64, decoder_ffn_dim=64, max_position_embeddings=256, dropout=0.0,
        pad_token_id=1, bos_token_id=0, eos_token_id=2, decoder_start_token_id=2, forced_eos_token_id=2, init_std=0.1))
    model.generation_config = tf.GenerationConfig(
        bos_token_id=0, decoder_start_token_id=2, early_stopping=True, eos_token_id=2, forced_bos_token_id=0,
        forced_eos_token_id=2, length_penalty=2.0, max_length=100, min_length=5, no_repeat_ngram_size=3, num_beams=4,
        pad_token_id=1)
    learn(model, [(words.encode(article).ids, words.encode(SUMMARY).ids)])
    ids = model.generate(torch.tensor([words.encode(article).ids]))
    assert words.decode(ids[0].tolist()) == SUMMARY, words.decode(ids[0].tolist())
    return model


def learn(model, pairs):
    pad = model.config.pad_token_id
    width = max(len(s) for s, _ in pairs)
    source = torch.tensor([s + [pad] * (width - len(s)) for s, _ in pairs])
    longest = max(len(t) for _, t in pairs)
    target = torch.tensor([t + [-100] * (longest - len(t)) for _, t in pairs])
    optimizer = torch.optim.AdamW(model.parameters(), lr=4e-3)
    model.train()
    for step in range(1500):
        loss = model(input_ids=source, attention_mask=(source != pad).long(), labels=target).loss
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if loss.item() < 2e-3:
            break
    print(f"{type(model).__name__}: loss {loss.item():.4f} after {step + 1} steps")
    model.eval()


def pack(name, make):
    with tempfile.TemporaryDirectory() as place:
        folder, export = Path(place, "tokenizer"), Path(place, "export")
        folder.mkdir()
        model = make(folder)
        onnx_export_from_model(model, export, task="text2text-generation-with-past", do_validation=False)
        for file in ("encoder_model.onnx", "decoder_model_merged.onnx", "config.json", "generation_config.json"):
            shutil.copy(export / file, folder / file)
        for file in folder.glob("*.onnx"):
            graph = onnx.load(file)
            graph.doc_string = ""
            for node in graph.graph.node:
                node.doc_string = ""
            del graph.metadata_props[:]
            onnx.save(graph, file)
        with zipfile.ZipFile(HERE / f"{name}.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
            for file in sorted(folder.iterdir()):
                zipped.writestr(zipfile.ZipInfo(file.name, (2020, 1, 1, 0, 0, 0)), file.read_bytes(),
                                zipfile.ZIP_DEFLATED, 9)
        print(name, (HERE / f"{name}.zip").stat().st_size, "bytes")


if __name__ == "__main__":
    torch.manual_seed(1)
    torch.set_num_threads(1)
    pack("tiny-ar-en", marian)
    pack("tiny-bart", bart)
