"""Makes what the tokenizers' tests compare with, by the reference: transformers.

    pip install -r models/parity/tokenizers_requirements.txt
    python models/parity/tokenizers_reference.py small    the tokenizers of our own and what they give
    python models/parity/tokenizers_reference.py marian   digests of what opus-mt-ar-en gives for 10,000 lines

The small tokenizers are trained on the pages of seeds/ and have the shape of the families' own:
Marian, BART (byte-level BPE), T5 and Pegasus (unigram), NLLB and M2M100 (BPE with language tokens).
The lines and opus-mt-ar-en lie in ../shared and stay there.
"""

import hashlib
import json
import pathlib
import sys
import tempfile
import unicodedata

import sentencepiece
import tokenizers
import transformers
from sentencepiece.sentencepiece_model_pb2 import ModelProto

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
FIXTURES = ROOT / "service/src/test/resources/io/khulasa/onnx/tokenizers"
LINES = 10_000
BLOCK = 100

# What the small tables replace: enough to try the tables' reader. The real ones are NFKC's.
REPLACEMENTS = {
    "\u00a0": " ",
    "\u3000": " ",
    "\t": " ",
    "\n": " ",
    "\u200b": " ",
    "\u200d": " ",
    "\u200f": "",
    "\u200e": "",
    "\ufeff": "",
    "\u0001": "",
    "…": "...",
    "½": "1⁄2",
    "ﷺ": "صلى الله عليه وسلم",
    "ﻻ": "لا",
    "ﻼ": "لا",
    "ﻷ": "لأ",
    "ﺎ": "ا",
    "ﺏ": "ب",
    "ا\u0653": "آ",
    "ا\u0654": "أ",
    "e\u0301": "é",
    "１": "1",
    "２": "2",
    "Ａ": "A",
    "＋": "+",
    "ﬁ": "fi",
}


def special_texts():
    return [
        "",
        " ",
        "   ",
        "\t",
        "\n",
        "\u00a0",
        "\u200f",
        "\u200b\u200b",
        "مرحبا",
        " مرحبا ",
        "مرحبا  بكم   في\tالنشرة",
        "قَالَ الرَّئِيسُ إِنَّ الِاقْتِصَادَ يَتَحَسَّنُ",
        "ســـــلام عليـكم",
        "الـــــــــــــــــــــ",
        "ﷺ",
        "ﻻ ﻼ ﻷ ﺏﺎ ﺎَ ﻻَ",
        "ا\u0653ا\u0654 آأ",
        "بلغ عدد السكان ١٢٬٣٤٥٫٦٧ نسمة في عام ٢٠٢٤",
        "بلغ عدد السكان 12,345.67 نسمة في عام 2024",
        "ارتفعت الأسعار بنسبة 3.5% أو ٣٫٥٪",
        "۱۲۳ ۴۵۶",
        "\u200fمرحبا\u200e (hello) \u200f2024\u200e",
        "\u202bنص\u202c \u2067نص\u2069",
        "سعيد 😀 هنا",
        "😀",
        "😀😀😀",
        "👨\u200d👩\u200d👧\u200d👦 عائلة",
        "👍🏽 🇪🇬 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "❤️ ☎ ™ © ®",
        "½ ² ﬁ Ａ１２＋ ①",
        "e\u0301 é café",
        "قال… ثم مضى...",
        "«اقتباس» “quote” ‘q’ \"q\" 'q'",
        "<b>نص</b> &amp; &#1605;",
        "https://example.org/a?b=c&d=%D9%85#e",
        "info@example.org @khulasa #خلاصة_اليوم",
        "COVID-19 كوفيد-19",
        "iPhone 15 Pro Max بسعر $1,199",
        "don't can't he's I'm we've they're . , ! ?",
        "Mr. O'Neil's U.S. visit, 10:30 a.m. – 5 p.m.",
        "a b c",
        "Hello World",
        " Hello  World ",
        "HELLO hello",
        "x" * 100,
        "م" * 100,
        "مم " * 30,
        "والاستراتيجياتالاقتصاديةوالاجتماعيةالمستقبليةفسيستخدمونهاوسيستقبلونهم",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "▁ ▁▁ ▁مرحبا▁",
        "中文 日本語 한국어 Русский Ελληνικά עברית",
        "فارسی: گ چ پ ژ ی ک",
        "a\u0000b",
        "\u0000",
        "a\u0001b\u007fc\ufeffd\ufffd",
        "سطر أول\nسطر ثان\r\nسطر ثالث",
        "مرحبا > بكم >> في << النشرة",
        "== عنوان == * بند - بند",
        "\U0001f9d1\U0001f3fe\u200d\U0001f680 \U00010330 \U0001d54f",
        "؟ ؛ ، ٪ ٫ ٬ ۔",
        "ة ى ي ئ ؤ ء أ إ آ ٱ",
        "قال رئيس الوزراء إن الحكومة ستعلن يوم الأحد خطة من ثلاث مراحل لخفض الإنفاق.",
    ]


def commanding_texts():
    """Texts that hold what is a command to some tokenizer."""
    return [
        ">>en<<",
        ">>en<< مرحبا",
        " >>en<< مرحبا",
        ">>fra<<مرحبا بكم",
        ">> غير مغلق",
        "مرحبا </s> بكم",
        "<unk> <pad> <s> </s> <mask>",
        "<pad>",
        "arb_Arab eng_Latn",
        "__ar__ مرحبا __en__",
        "<extra_id_0> مرحبا",
        "summarize: مرحبا",
    ]


def corpus():
    lines = []
    for page in sorted((ROOT / "seeds").glob("*.txt")):
        lines += page.read_text(encoding="utf-8").split("\n")
        gold = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
        lines += gold["reference_translation"]
    return [line.strip() for line in lines if line.strip()]


def is_arabic(line):
    return any("\u0600" <= c <= "\u06ff" for c in line)


def write(path, value):
    """JSON in which every character that cannot be seen is spelt out."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("],[", "],\n[").replace("},{", "},\n{")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(map(spelt, text)) + "\n", encoding="utf-8")


def spelt(character):
    if character in " \n" or unicodedata.category(character)[0] in "LNPS":
        return character
    return json.dumps(character)[1:-1]


def train(folder, name, lines, pieces, **more):
    rules = folder / "rules.tsv"
    rules.write_text(
        "".join(
            " ".join(f"{ord(c):X}" for c in key) + "\t" + " ".join(f"{ord(c):X}" for c in value) + "\n"
            for key, value in REPLACEMENTS.items()
        ),
        encoding="utf-8",
    )
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(lines),
        model_prefix=str(folder / name),
        vocab_size=pieces,
        normalization_rule_tsv=str(rules),
        num_threads=1,
        minloglevel=1,
        **more,
    )
    file = folder / f"{name}.model"
    model = ModelProto.FromString(file.read_bytes())
    # Where it was trained is of no interest, and differs each time.
    model.trainer_spec.ClearField("model_prefix")
    model.normalizer_spec.ClearField("normalization_rule_tsv")
    file.write_bytes(model.SerializeToString(deterministic=True))
    return file


def marian(folder):
    """A folder as Marian's are. The source knows few Latin letters, and two pieces of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = corpus()
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        source = train(
            place,
            "source",
            [line for line in lines if is_arabic(line)],
            600,
            character_coverage=0.99,
            user_defined_symbols=["COVID-19", "…"],
        )
        target = train(place, "target", [line for line in lines if not is_arabic(line)], 400)
        (folder / "source.spm").write_bytes(source.read_bytes())
        (folder / "target.spm").write_bytes(target.read_bytes())
        pieces = []
        for file in (source, target):
            model = sentencepiece.SentencePieceProcessor(model_file=str(file))
            pieces += [model.id_to_piece(i) for i in range(model.get_piece_size())]
    # As Marian's own: the end first, padding last. Some pieces are missing, some codes are there.
    order = ["</s>", "<unk>", *sorted(set(pieces) - {"</s>", "<unk>"}), ">>en<<", ">>fra<<", "😀"]
    order = [piece for i, piece in enumerate(order) if i % 50 != 49] + ["<pad>"]
    vocabulary = {piece: i for i, piece in enumerate(order)}
    write(folder / "vocab.json", vocabulary)
    return marian_reference(folder)


def marian_reference(folder):
    return transformers.MarianTokenizer(
        source_spm=str(folder / "source.spm"),
        target_spm=str(folder / "target.spm"),
        vocab=str(folder / "vocab.json"),
        source_lang="ar",
        target_lang="en",
    )


def marian_ids(tokenizer, text, target=False):
    """The reference's ids, but nothing in a text is a command."""
    model = tokenizer.spm_target if target else tokenizer.spm_source
    pieces = model.encode(text, out_type=str)
    named = [tokenizer.unk_token if is_command(tokenizer, piece) else piece for piece in pieces]
    ids = [tokenizer.encoder.get(piece, tokenizer.unk_token_id) for piece in named]
    if named == pieces and not text.startswith(">>"):
        # Where a text commands nothing this is what the reference gives by its front door.
        argument = {"text_target" if target else "text": text}
        given = tokenizer(**argument, add_special_tokens=False, split_special_tokens=True)
        assert ids == given.input_ids, (text, ids, given.input_ids)
    return ids


def is_command(tokenizer, piece):
    return piece in tokenizer.all_special_tokens or (piece.startswith(">>") and piece.endswith("<<"))


def decoded(tokenizer, ids):
    return tokenizer.decode(ids, skip_special_tokens=True)


def bart():
    model = tokenizers.Tokenizer(tokenizers.models.BPE())
    model.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    trainer = tokenizers.trainers.BpeTrainer(
        vocab_size=600,
        special_tokens=["<s>", "<pad>", "</s>", "<unk>"],
        initial_alphabet=tokenizers.pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    model.train_from_iterator(corpus(), trainer)
    parts = json.loads(model.to_str())["model"]
    fast = transformers.BartTokenizerFast(
        tokenizer_object=with_bart_processing(parts), add_prefix_space=False
    )
    return fast


def with_bart_processing(parts):
    merges = [tuple(merge) for merge in parts["merges"]]
    whole = tokenizers.Tokenizer(tokenizers.models.BPE(vocab=parts["vocab"], merges=merges))
    whole.pre_tokenizer = tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)
    whole.decoder = tokenizers.decoders.ByteLevel()
    whole.post_processor = tokenizers.processors.RobertaProcessing(
        sep=("</s>", parts["vocab"]["</s>"]),
        cls=("<s>", parts["vocab"]["<s>"]),
        add_prefix_space=False,
        trim_offsets=True,
    )
    return whole


def t5():
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        model = train(
            place, "t5", corpus(), 500, pad_id=0, eos_id=1, unk_id=2, bos_id=-1, add_dummy_prefix=True
        )
        slow = transformers.T5Tokenizer(str(model), extra_ids=3, legacy=True)
        return transformers.T5TokenizerFast(tokenizer_object=converted(slow), extra_ids=3)


def pegasus():
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        model = train(place, "pegasus", corpus(), 500, bos_id=-1, eos_id=1, unk_id=0, pad_id=-1)
        slow = transformers.PegasusTokenizer(str(model), offset=5)
        return transformers.PegasusTokenizerFast(tokenizer_object=converted(slow), offset=5)


def nllb():
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        model = train(place, "nllb", corpus(), 500, model_type="bpe")
        languages = ["arb_Arab", "eng_Latn", "__ar__", "__en__"]
        slow = transformers.NllbTokenizer(str(model), additional_special_tokens=languages)
        return transformers.NllbTokenizerFast(
            tokenizer_object=converted(slow),
            src_lang="arb_Arab",
            tgt_lang="eng_Latn",
            additional_special_tokens=languages,
        )


def converted(slow):
    return transformers.convert_slow_tokenizer.convert_slow_tokenizer(slow)


def expected(tokenizer, texts):
    frame = tokenizer.encode("").ids
    before = frame[: len(frame) - 1]
    rows = []
    for text in texts:
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        framed = tokenizer.encode(text).ids
        assert framed == before + ids + frame[-1:], text
        rows.append({"ids": ids, "text": tokenizer.decode(framed, skip_special_tokens=True)})
    return {"before": before, "after": frame[-1:], "texts": rows}


def small():
    texts = special_texts() + commanding_texts()
    write(FIXTURES / "texts.json", texts)
    reference = marian(FIXTURES / "marian")
    rows = []
    for text in texts:
        ids = marian_ids(reference, text)
        rows.append({"ids": ids, "text": decoded(reference, ids)})
    write(FIXTURES / "marian/expected.json", {"before": [], "after": [], "texts": rows})
    for make in (bart, t5, pegasus, nllb):
        tokenizer = make()
        folder = FIXTURES / make.__name__
        write(folder / "tokenizer.json", json.loads(tokenizer.backend_tokenizer.to_str()))
        tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
        write(folder / "expected.json", expected(tokenizer, texts))


def shared_lines():
    """The files that lines come from, with their sums, and every line of them that can be drawn."""
    files = sorted(SHARED.glob("eval/*.ar")) + sorted(SHARED.glob("eval/*.en"))
    files += sorted(SHARED.glob("training/**/*.tsv"))
    sums, lines = {}, []
    for file in files:
        text = file.read_bytes()
        sums[file.relative_to(SHARED).as_posix()] = hashlib.sha256(text).hexdigest()
        for line in text.decode("utf-8").split("\n"):
            line = line.split("\t")[0] if file.suffix == ".tsv" else line
            if line and not line.startswith(">>"):
                lines.append(line)
    return sums, lines


def digest(rows):
    return hashlib.sha256("\n".join(rows).encode("utf-8")).hexdigest()


def real_marian():
    sums, lines = shared_lines()
    drawn = [lines[i * len(lines) // LINES] for i in range(LINES)]
    drawn += special_texts() + commanding_texts()
    tokenizer = marian_reference(SHARED / "tokenizers/opus-mt-ar-en")
    blocks = []
    for start in range(0, len(drawn), BLOCK):
        block = drawn[start : start + BLOCK]
        source = [marian_ids(tokenizer, line) for line in block]
        target = [marian_ids(tokenizer, line, target=True) for line in block]
        blocks.append(
            {
                "source": digest(" ".join(map(str, ids)) for ids in source),
                "sourceText": digest(decoded(tokenizer, ids) for ids in source),
                "target": digest(" ".join(map(str, ids)) for ids in target),
                "targetText": digest(decoded(tokenizer, ids) for ids in target),
            }
        )
    write(
        FIXTURES / "marian-parity.json",
        {"lines": LINES, "block": BLOCK, "files": sums, "blocks": blocks},
    )


if __name__ == "__main__":
    {"small": small, "marian": real_marian}[sys.argv[1]]()
