// The text in two columns: English and Arabic, sentence beside sentence.

import { el } from "./dom.js";
import { englishOf } from "./edited.js";
import { leftOut, leaveOutAgain } from "./furniture.js";
import { inspector } from "./inspector.js";

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** The text of an article that is done. */
export class TextView {
  element;
  #article;
  #articles;
  #corrected;
  #english = [];
  #arabic = [];
  #flags = [];
  #open = null;

  /** @param {function()} corrected is called when a sentence has other English than before */
  constructor(article, articles, corrected) {
    this.#article = article;
    this.#corrected = corrected;
    this.#articles = articles;
    const rows = article.reading.rows.map((row) =>
      row.leftOut ? leftOut(row.leftOut, article, articles) : this.#row(row.pairs),
    );
    this.element = el(
      "div.text",
      {
        keydown: (event) => this.#key(event),
        click: (event) => this.#click(event),
        mouseover: (event) => this.#follow(event),
        focusin: (event) => this.#follow(event),
        mouseleave: () => this.light([]),
      },
      el("p.hint", {}, "Arrow keys go from sentence to sentence, N to the next that needs a look, Enter opens one."),
      ...rows,
    );
    this.#english[0]?.setAttribute("tabindex", "0");
  }

  /** Hides every sentence without a mark, or shows all again. */
  showOnlyMarked(only) {
    this.element.classList.toggle("only-marked", only);
  }

  /** Shows which sentences of both columns belong together. */
  light(pairs) {
    const lit = new Set(pairs.map((pair) => pair.index));
    for (const column of [this.#english, this.#arabic]) {
      column.forEach((sentence, index) => sentence.classList.toggle("lit", lit.has(index)));
    }
  }

  /** Moves the keyboard to a sentence; only that one is reached with Tab. */
  goTo(index) {
    this.#english.forEach((sentence, i) => sentence.setAttribute("tabindex", i === index ? "0" : "-1"));
    this.#english[index].focus({ preventScroll: true });
    this.#english[index].scrollIntoView({ block: "center" });
  }

  get #pairs() {
    return this.#article.reading.pairs;
  }

  #row(pairs) {
    const english = el("p.en", { lang: "en", dir: "ltr" });
    const arabic = el("p.ar", { lang: "ar", dir: "rtl" });
    for (const pair of pairs) {
      english.append(...this.#englishOf(pair), " ");
      arabic.append(this.#arabicOf(pair), " ");
    }
    const notes = pairs.filter((pair) => pair.marks.length > 0).map(notesOf);
    const putBack = pairs.find((pair) => pair.putBack)?.putBack;
    return el(
      notes.length > 0 ? "div.row.marked" : "div.row",
      {},
      el("div.columns", {}, english, arabic),
      ...notes,
      putBack ? leaveOutAgain(putBack, this.#article, this.#articles) : null,
    );
  }

  #englishOf(pair) {
    const marked = pair.marks.length > 0;
    const sentence = el(
      marked ? "span.sentence.marked" : "span.sentence",
      {
        id: `en-${pair.index}`,
        role: "button",
        tabindex: "-1",
        "aria-expanded": "false",
        "aria-describedby": marked && `notes-${pair.index}`,
        "data-pair": pair.index,
      },
    );
    this.#english[pair.index] = sentence;
    const flags = pair.marks.map(({ label, note }) => el("span.flag", { title: note }, label));
    this.#flags[pair.index] = flags;
    this.#write(pair);
    return [sentence, ...flags.flatMap((flag) => [" ", flag])];
  }

  #arabicOf(pair) {
    const name = pair.marks.length > 0 ? "span.sentence.marked" : "span.sentence";
    const sentence = el(name, { id: `ar-${pair.index}`, "data-pair": pair.index }, pair.arabic);
    sentence.classList.toggle("corrected", this.#article.corrections.has(pair.arabic));
    this.#arabic[pair.index] = sentence;
    return sentence;
  }

  /** The English of a pair as it is now. */
  #write(pair) {
    const approved = this.#article.corrections.has(pair.arabic);
    const sentence = this.#english[pair.index];
    sentence.classList.toggle("corrected", approved);
    sentence.textContent = englishOf(pair, this.#article) || "(no translation)";
    this.#arabic[pair.index]?.classList.toggle("corrected", approved);
    this.#flags[pair.index]?.forEach((flag) => (flag.hidden = approved));
  }

  #pairOf(event) {
    const index = event.target.closest("[data-pair]")?.dataset.pair;
    return index === undefined ? null : this.#pairs[index];
  }

  #follow(event) {
    const pair = this.#pairOf(event);
    this.light(pair ? [pair] : []);
  }

  #click(event) {
    const pair = this.#pairOf(event);
    if (pair && getSelection().isCollapsed) {
      this.goTo(pair.index);
      this.#toggle(pair);
    }
  }

  #key(event) {
    const pair = event.target.getAttribute("role") === "button" ? this.#pairOf(event) : null;
    if (!pair || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === "Enter" || event.key === " ") {
      this.#toggle(pair);
    } else if (event.key === "Escape") {
      this.#close();
    } else if (!this.#move(pair.index, event.key)) {
      return;
    }
    event.preventDefault();
  }

  #move(from, key) {
    const shown = (pair) => pair && this.#english[pair.index].offsetParent !== null;
    const step = STEPS[key];
    let next;
    if (step) {
      next = from + step;
      while (this.#pairs[next] && !shown(this.#pairs[next])) {
        next += step;
      }
    } else if (key === "Home" || key === "End") {
      const all = this.#pairs.filter(shown);
      next = all.at(key === "Home" ? 0 : -1).index;
    } else if (key === "n" || key === "N") {
      const marked = this.#pairs.filter((pair) => pair.marks.length > 0);
      next = (marked.find((pair) => pair.index > from) ?? marked[0])?.index;
    } else {
      return false;
    }
    if (this.#pairs[next]) {
      this.goTo(next);
    }
    return true;
  }

  #toggle(pair) {
    const same = this.#open?.pair === pair;
    this.#close();
    if (!same) {
      const sentence = this.#english[pair.index];
      const element = inspector(pair, this.#article, {
        changed: () => {
          this.#write(pair);
          this.#corrected();
        },
        close: () => {
          this.#close();
          sentence.focus();
        },
      });
      sentence.closest(".row").append(element);
      sentence.setAttribute("aria-expanded", "true");
      this.#open = { pair, element };
      element.querySelector("textarea").focus();
    }
  }

  #close() {
    if (this.#open) {
      this.#open.element.remove();
      this.#english[this.#open.pair.index].setAttribute("aria-expanded", "false");
      this.#open = null;
    }
  }
}

/** Why a sentence is marked; read out with it, and seen where only marked ones are shown. */
function notesOf(pair) {
  return el("ul.row-notes", { id: `notes-${pair.index}` }, ...pair.marks.map(({ note }) => el("li", {}, note)));
}
