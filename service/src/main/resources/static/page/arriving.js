// An article on its way: the Arabic stands there at once, and each English sentence beside it as
// soon as it is final.

import { el } from "./dom.js";
import { arabicOf } from "./reading.js";

/** What has arrived of an article so far, and what is still to come. */
export class Arriving {
  spans;
  sentences = [];
  #heard = () => {};

  constructor(spans) {
    this.spans = spans;
  }

  /** A sentence is final: { index, text }. */
  add(sentence) {
    this.sentences.push(sentence);
    this.#heard(sentence);
  }

  /** Has one listener told of each sentence from now on. */
  listen(heard) {
    this.#heard = heard;
  }
}

/** The two columns of an article that is on its way, and how far it is. */
export function arriving(article) {
  const { arriving: coming } = article;
  const total = coming.spans.length;
  const bar = el("progress", { "aria-label": "Sentences translated", max: total });
  const number = el("span.arrived-count");
  const english = coming.spans.map(() => el("span"));
  const show = (sentence) => {
    english[sentence.index].textContent = `${sentence.text} `;
    bar.value = coming.sentences.length;
    number.textContent = `${coming.sentences.length} of ${total} sentences`;
  };
  bar.value = 0;
  number.textContent = `0 of ${total} sentences`;
  coming.sentences.forEach(show);
  coming.listen(show);
  const rows = paragraphs(article, coming.spans).map((indexes) =>
    el(
      "div.columns",
      {},
      el("p.en", { lang: "en", dir: "ltr" }, ...indexes.map((index) => english[index])),
      el("p.ar", { lang: "ar", dir: "rtl" }, indexes.map((i) => arabicOf(article, coming.spans[i])).join(" ")),
    ),
  );
  return { head: el("div", {}, el("p.meta", {}, number), bar), text: el("div.arriving", {}, ...rows) };
}

/** The sentences by paragraphs: a new one begins where a line or an element ends. */
function paragraphs({ text }, spans) {
  const groups = [];
  spans.forEach((span, index) => {
    const before = spans[index - 1];
    if (before === undefined || /[\n<]/.test(text.slice(before.end, span.start))) {
      groups.push([]);
    }
    groups.at(-1).push(index);
  });
  return groups;
}
