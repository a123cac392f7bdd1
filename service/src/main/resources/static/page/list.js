// The list of articles, once there is more than one.

import { nameOf } from "./articles.js";
import { el } from "./dom.js";
import { open } from "./edited.js";

const STATES = {
  waiting: () => "waiting its turn",
  working: () => "being translated",
  done: (article) => {
    const number = open(article).length;
    return number === 0 ? "done" : `done, ${number} to look at`;
  },
  failed: () => "not translated",
  stopped: () => "stopped",
};

/** The navigation between articles. An article keeps its button, so that no click gets lost. */
export class ArticleList {
  #nav;
  #articles;
  #items = new Map();

  constructor(nav, articles) {
    this.#nav = nav;
    this.#articles = articles;
  }

  /** Shows all articles as they are now. */
  show() {
    const { all, chosen } = this.#articles;
    this.#nav.hidden = all.length < 2;
    for (const article of all) {
      if (!this.#items.has(article)) {
        const item = this.#make(article);
        this.#items.set(article, item);
        this.#nav.querySelector("ol").append(item.element);
      }
      this.#items.get(article).update(article === chosen);
    }
    for (const [article, item] of this.#items) {
      if (!all.includes(article)) {
        item.element.remove();
        this.#items.delete(article);
      }
    }
  }

  #make(article) {
    const name = el("bdi");
    const state = el("span.state");
    const choose = el(
      "button.article",
      { type: "button", id: `article-${article.id}`, click: () => this.#articles.choose(article) },
      name,
      " ",
      state,
    );
    const remove = el("button.remove", { type: "button", click: () => this.#articles.remove(article) }, "×");
    return {
      element: el("li", {}, choose, remove),
      update: (current) => {
        name.textContent = nameOf(article);
        state.textContent = STATES[article.state](article);
        state.className = `state ${article.state}`;
        choose.setAttribute("aria-current", String(current));
        remove.setAttribute("aria-label", `Remove ${nameOf(article)}`);
      },
    };
  }
}
