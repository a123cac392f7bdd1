"""Asks a running service for translations."""
import json
import urllib.request


def translate(url, sentences, size=32):
    answers = []
    for start in range(0, len(sentences), size):
        body = {"q": sentences[start:start + size], "source": "ar", "target": "en", "format": "text"}
        request = urllib.request.Request(url + "/translate", json.dumps(body).encode(), {"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=600) as answer:
            answers += json.load(answer)["translatedText"]
    if len(answers) != len(sentences):
        raise SystemExit(f"{len(sentences)} sentences sent, {len(answers)} came back")
    return answers
