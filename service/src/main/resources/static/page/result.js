// What has become of one article: progress, failure, or the reading with its tools.

import { nameOf } from "./articles.js";
import { byId, count, el } from "./dom.js";
import { edited, open } from "./edited.js";
import { explain } from "./flags.js";
import { progress } from "./progress.js";
import { TextView } from "./text.js";
import { tools } from "./tools.js";

/** Shows the chosen article in an element. */
export class ResultView {
  #place;
  #articles;
  #shown = null;
  #onlyMarked = false;

  constructor(place, articles) {
    this.#place = place;
    this.#articles = articles;
  }

  /** Shows an article (or null); only if it has changed or is another than before. */
  show(article, changed) {
    if (article !== changed && article === this.#shown) {
      return;
    }
    if (article !== this.#shown) {
      this.#onlyMarked = false;
    }
    this.#shown = article;
    const parts = article === null ? [] : this.#parts(article);
    const top = scrollY;
    this.#place.replaceChildren(...parts.flat().filter((part) => part !== null));
    scrollTo({ top });
    this.#comeBack(article);
  }

  #parts(article) {
    return [
      article.state === "done" ? null : progress(article, this.#articles),
      article.reading ? this.#reading(article) : null,
    ];
  }

  #reading(article) {
    const { reading, answer } = article;
    const heading = el("h2.title", { dir: "auto" }, nameOf(article));
    const text = new TextView(article, this.#articles, () => {
      const now = edited(article);
      heading.textContent = nameOf(article);
      now.summary.forEach((sentence, index) => {
        byId(`summary-${index}`).textContent = sentence;
        byId(`summary-flags-${index}`).hidden = !now.open[index];
      });
      byId("open-count").textContent = open(article).length;
      this.#articles.corrected();
    });
    const filter = (only) => {
      this.#onlyMarked = only;
      text.showOnlyMarked(only);
    };
    text.showOnlyMarked(this.#onlyMarked);
    return [
      heading,
      el("p.meta", {}, meta(article)),
      tools(article, { filter, only: this.#onlyMarked }),
      wholeText(reading, answer),
      summary(article, text),
      el("section", { "aria-labelledby": "text-heading" }, el("h3", { id: "text-heading" }, "Text"), text.element),
    ];
  }

  /** After a part was put back, the reader goes on there. */
  #comeBack(article) {
    if (article?.state === "done" && article.wanted !== undefined) {
      const { wanted } = article;
      delete article.wanted;
      const pair = wanted && article.reading.pairs.find((p) => p.putBack?.start === wanted.start);
      const target = pair ? document.getElementById(`en-${pair.index}`) : this.#place;
      target?.focus({ preventScroll: !pair });
    }
  }
}

function meta({ reading, answer }) {
  const marked = reading.pairs.filter((pair) => pair.marks.length > 0).length;
  const seconds = (milliseconds) => (milliseconds / 1000).toFixed(1);
  const { clean, translate, summarize, total } = answer.timings;
  const time = answer.cached
    ? "from the cache"
    : `${seconds(total)} s (finding the article ${seconds(clean)}, translation ${seconds(translate)}, summary ${seconds(summarize)})`;
  return [
    count(reading.pairs.length, "sentence"),
    marked === 0 ? "nothing flagged" : `${marked} flagged`,
    `${count(reading.leftOut.length, "part")} of the page left out`,
    time,
  ].join(" · ");
}

/** Flags of the article that are of no sentence. */
function wholeText(reading, answer) {
  const sentences = new Set(
    answer.translation.sentences.flatMap((sentence) => sentence.flags.map((flag) => flag.detail)),
  );
  const rest = answer.checks.flags.filter((flag) => !sentences.has(flag.detail));
  return rest.length === 0
    ? null
    : el("ul.notes.note", {}, ...rest.map((flag) => el("li", {}, explain(flag).note)));
}

/** The summary; each sentence leads to the first of its sources and shows all of them. */
function summary(article, text) {
  const { reading } = article;
  const now = edited(article);
  const line = (sentence, index) => {
    const id = `summary-${index}`;
    const [first] = sentence.sources;
    const words = first
      ? el(
          "a",
          {
            id,
            href: `#en-${first.index}`,
            click: (event) => {
              event.preventDefault();
              text.goTo(first.index);
            },
            mouseenter: () => text.light(sentence.sources),
            mouseleave: () => text.light([]),
            focus: () => text.light(sentence.sources),
            blur: () => text.light([]),
          },
          now.summary[index],
        )
      : el("span", { id }, now.summary[index]);
    const flags = sentence.marks.map(({ label, note }) => el("span.flag", { title: note }, label));
    const all = el("span", { id: `summary-flags-${index}`, hidden: !now.open[index] }, ...flags);
    return el("li", {}, words, " ", all);
  };
  return el(
    "section.summary",
    { "aria-labelledby": "summary-heading" },
    el("h3", { id: "summary-heading" }, "Summary"),
    reading.summary.length === 0
      ? el("p", {}, "No sentence could be trusted enough for a summary.")
      : el("ol", { lang: "en" }, ...reading.summary.map(line)),
  );
}
