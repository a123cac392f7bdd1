"""LibreTranslate's own client and Argos Translate's, against the service at argv[1]."""

import json
import sys
from importlib.metadata import version
from urllib.error import HTTPError
from urllib.request import urlopen

from argostranslate.apis import LibreTranslateAPI as Argos
from libretranslatepy import LibreTranslateAPI as Libre

URL, KEY = sys.argv[1:3]


def refused(status, call):
    try:
        call()
    except HTTPError as error:
        assert error.code == status, error.code
        body = json.loads(error.read())
        assert body["error"], body
        return body["error"]
    raise AssertionError(f"{status} expected")


for name, client in (("libretranslatepy", Libre), ("argostranslate", Argos)):
    lt = client(URL, KEY)
    assert lt.translate("خبر. شكرا", "ar", "en") == "xbr. ckra"
    assert lt.translate("خبر", "auto", "en") == "xbr"
    assert lt.translate("a & b + c", "auto", "en") == "a & b + c"
    languages = {language["code"]: language["targets"] for language in lt.languages()}
    assert languages["ar"] == ["en"], languages
    assert lt.detect("خبر")[0]["language"] == "ar"
    assert lt.detect("Hello")[0]["language"] == "en"
    assert "ar" in refused(422, lambda: lt.translate("خبر", "ar", "fr"))
    refused(403, lambda: client(URL, "no-such-key").translate("خبر", "ar", "en"))
    refused(403, lambda: client(URL).detect("خبر"))
    print(name, version(name))

settings = json.load(urlopen(URL + "/frontend/settings"))
assert settings["keyRequired"] and settings["charLimit"] > 0, settings
assert json.load(urlopen(URL + "/health")) == {"status": "ok"}
print("ok")
