// One sentence opened: what is wrong with it, and a place to write it better.

import { el } from "./dom.js";
import { englishOf } from "./edited.js";
import { suggest } from "./service.js";

/**
 * The panel below a sentence.
 *
 * @param {object} calls changed() after the English is another, close() when the panel should go
 */
export function inspector(pair, article, { changed, close }) {
  const { corrections, answer } = article;
  const text = el("textarea", { id: "correction", rows: "3", lang: "en", dir: "ltr" });
  text.value = englishOf(pair, article);
  const said = el("p.said", { role: "status" });

  async function keep() {
    const better = text.value.trim();
    if (better === "") {
      restore();
      return;
    }
    corrections.set(pair.arabic, better);
    changed();
    if (better === pair.english) {
      said.textContent = "Kept as it is; it no longer counts as something to look at.";
      return;
    }
    try {
      await suggest({ q: pair.arabic, s: better, machine: pair.english, revision: answer.model.revision });
      said.textContent = "Kept here, and on the service as a suggestion.";
    } catch (error) {
      said.textContent = `Kept here only. ${error.message}`;
    }
  }

  function restore() {
    corrections.delete(pair.arabic);
    text.value = pair.english;
    changed();
    said.textContent = "This is the machine's sentence.";
  }

  const button = (label, click, name = "button") => el(name, { type: "button", click }, label);
  return el(
    "div.inspector",
    {
      role: "group",
      "aria-label": "Sentence",
      keydown: (event) => {
        if (event.key === "Escape") {
          close();
        } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          keep();
        }
      },
    },
    el("blockquote", { lang: "ar", dir: "rtl" }, pair.arabic),
    pair.marks.length === 0
      ? el("p.hint", {}, "The checks found nothing here. They do not understand meaning: read it all the same.")
      : el("ul.notes", {}, ...pair.marks.map(({ note }) => el("li", {}, note))),
    el("label", { for: "correction" }, "Your English"),
    text,
    el(
      "div.actions",
      {},
      button("Keep", keep, "button.main"),
      button("Back to the machine's", restore),
      button("Close", close),
    ),
    said,
  );
}
