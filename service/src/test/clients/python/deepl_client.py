"""DeepL's client for Python, against the service at argv[1]."""

import pathlib
import sys
import tempfile

import deepl
from deepl.api_data import MultilingualGlossaryDictionaryEntries

URL, KEY = sys.argv[1:3]
EN = {"target_lang": "EN-US"}


def refused(kind, call, **expected):
    try:
        call()
    except kind as error:
        for name, value in expected.items():
            assert getattr(error, name) == value, (name, getattr(error, name))
        return str(error)
    raise AssertionError(f"{kind.__name__} expected")


def texts(client):
    one = client.translate_text("خبر", **EN)
    assert (one.text, one.detected_source_lang, one.billed_characters) == ("xbr", "AR", 3)
    many = client.translate_text(["خبر", "Hello", "شكرا"], target_lang="EN-GB")
    assert [t.text for t in many] == ["xbr", "Hello", "ckra"]
    assert [t.detected_source_lang for t in many] == ["AR", "EN", "AR"]
    html = client.translate_text("<p>خبر <b>ثان</b>.</p>", tag_handling="html", **EN)
    assert html.text == "<p>xbr <b>van</b>.</p>", html.text
    model = client.translate_text("خبر", model_type="prefer_quality_optimized", **EN)
    assert model.model_type_used == "latency_optimized"
    client.translate_text(
        "خبر\nثان. شكرا",
        split_sentences=deepl.SplitSentences.NO_NEWLINES,
        preserve_formatting=True,
        formality="prefer_more",
        source_lang="AR",
        **EN,
    )
    client.translate_text(["خبر"] * 50, **EN)


def what_is_not_served(client):
    for options in (
        {"formality": "less"},
        {"tag_handling": "xml"},
        {"context": "politics"},
        {"model_type": "quality_optimized"},
        {"style_rule": "a"},
        {"custom_instructions": ["be brief"]},
        {"source_lang": "FR"},
        {"extra_body_parameters": {"new_field": 1}},
    ):
        message = refused(
            deepl.DeepLException,
            lambda: client.translate_text("خبر", **{**EN, **options}),
            http_status_code=400,
            should_retry=False,
        )
        assert "message: " in message, message
    refused(deepl.DeepLException, lambda: client.translate_text(["خبر"] * 51, **EN))
    refused(
        deepl.DeepLException,
        lambda: client.translate_text("خ" * 66000, **EN),
        http_status_code=413,
        should_retry=False,
    )


def account(client):
    assert [language.code for language in client.get_source_languages()] == ["AR"]
    targets = client.get_target_languages()
    assert [language.code for language in targets] == ["EN-GB", "EN-US"]
    assert not any(language.supports_formality for language in targets)
    usage = client.get_usage()
    assert usage.character.valid and 0 < usage.character.count < usage.character.limit
    pairs = client.get_glossary_languages()
    assert [(pair.source_lang, pair.target_lang) for pair in pairs] == [("ar", "en")]


def glossaries(client):
    entries = {"الوزير": "the Minister", "خلاصة": "خلاصة"}
    tsv = client.create_glossary("Desk", "AR", "EN", entries)
    assert tsv.ready and tsv.entry_count == 2 and tsv.source_lang == "AR"
    csv = client.create_glossary_from_csv("CSV", "AR", "EN", 'الوزير,"the ""Minister""",ar,en\n')
    assert client.get_glossary_entries(csv) == {"الوزير": 'the "Minister"'}
    assert client.get_glossary_entries(tsv.glossary_id) == entries
    assert client.get_glossary(tsv.glossary_id).name == "Desk"
    assert {g.glossary_id for g in client.list_glossaries()} >= {tsv.glossary_id, csv.glossary_id}
    result = client.translate_text_with_glossary("نال الوزير شكرا.", tsv)
    assert result.text == "nal the Minister ckra.", result.text
    several = client.translate_text(
        "نال الوزير شكرا.", source_lang="AR", glossary_ids=[tsv, csv], **EN
    )
    assert several.text == result.text, several.text
    client.delete_glossary(csv)
    client.delete_glossary(tsv)
    refused(deepl.GlossaryNotFoundException, lambda: client.get_glossary(tsv.glossary_id))
    refused(
        deepl.DeepLException,
        lambda: client.translate_text("خبر", source_lang="AR", glossary=tsv.glossary_id, **EN),
        http_status_code=404,
    )


def multilingual_glossaries(client):
    def dictionary(entries):
        return MultilingualGlossaryDictionaryEntries("AR", "EN", entries)

    made = client.create_multilingual_glossary("Desk", [dictionary({"الوزير": "Mr X"})])
    assert made.dictionaries[0].entry_count == 1
    client.update_multilingual_glossary_name(made, "Desk 2")
    client.update_multilingual_glossary_dictionary(made, dictionary({"الرئيس": "Mr Y"}))
    info = client.get_multilingual_glossary(made.glossary_id)
    assert info.name == "Desk 2" and info.dictionaries[0].entry_count == 2
    result = client.translate_text(
        "نال الرئيس والوزير شكرا.", source_lang="AR", glossary=info, **EN
    )
    assert "Mr Y" in result.text and "Mr X" in result.text, result.text
    client.replace_multilingual_glossary_dictionary(made, dictionary({"الرئيس": "Mr Z"}))
    found = client.get_multilingual_glossary_entries(made, "AR", "EN")
    assert found.dictionaries[0].entries == "الرئيس\tMr Z", found.dictionaries[0].entries
    client.delete_multilingual_glossary_dictionary(made, source_lang="AR", target_lang="EN")
    assert not client.get_multilingual_glossary(made.glossary_id).dictionaries
    client.delete_multilingual_glossary(made)
    assert not client.list_multilingual_glossaries()


def documents(client):
    page = "<!DOCTYPE html><html><head><title>خبر</title></head><body><p>شكرا</p></body></html>"
    with tempfile.TemporaryDirectory() as folder:
        for name, text, expected in (
            ("a.txt", "خبر.\n\nشكرا\n", "xbr.\n\nckra\n"),
            ("b.html", page, page.replace("خبر", "xbr").replace("شكرا", "ckra")),
        ):
            source, target = pathlib.Path(folder, name), pathlib.Path(folder, "out-" + name)
            source.write_text(text, encoding="utf-8")
            status = client.translate_document_from_filepath(source, target, **EN)
            assert status.done and status.billed_characters == len(text), vars(status)
            assert target.read_text(encoding="utf-8") == expected, target.read_text()
    refused(
        deepl.DeepLException,
        lambda: client.translate_document_upload(b"x", filename="a.docx", **EN),
        http_status_code=400,
    )
    persian = "دولت ایران اعلام کرد که بیمارستان گشایش می یابد".encode()
    handle = client.translate_document_upload(persian, filename="a.txt", **EN)
    status = client.translate_document_wait_until_done(handle)
    assert not status.ok and "not in Arabic" in status.error_message, vars(status)


def failures(client):
    # The test answers each of these twice with a 429 and a 503, then takes it.
    assert client.translate_text("زحام", **EN).text == "zham"
    assert client.translate_text("مقفل", **EN).text == "mqfl"


def main():
    client = deepl.DeepLClient(KEY, server_url=URL)
    texts(client)
    what_is_not_served(client)
    account(client)
    glossaries(client)
    multilingual_glossaries(client)
    documents(client)
    failures(client)
    wrong = deepl.DeepLClient("no-such-key", server_url=URL)
    refused(
        deepl.AuthorizationException,
        lambda: wrong.translate_text("خبر", **EN),
        should_retry=False,
    )
    refused(
        deepl.QuotaExceededException,
        lambda: [client.translate_text("a" * 60000, **EN) for _ in range(10)],
        should_retry=False,
    )
    print("deepl", deepl.__version__)
    print("ok")


main()
