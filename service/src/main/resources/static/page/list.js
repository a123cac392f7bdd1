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

/** Shows all articles in the navigation's list. */
export function showList(nav, articles) {
  const focused = nav.contains(document.activeElement) ? document.activeElement.id : null;
  nav.hidden = articles.all.length < 2;
  nav.querySelector("ol").replaceChildren(...articles.all.map((article) => item(article, articles)));
  if (focused) {
    document.getElementById(focused)?.focus();
  }
}

function item(article, articles) {
  const current = article === articles.chosen;
  const open = el(
    "button.article",
    {
      type: "button",
      id: `article-${article.id}`,
      "aria-current": current && "true",
      click: () => articles.choose(article),
    },
    el("bdi", {}, nameOf(article)),
    " ",
    el(`span.state.${article.state}`, {}, STATES[article.state](article)),
  );
  const remove = el(
    "button.remove",
    { type: "button", "aria-label": `Remove ${nameOf(article)}`, click: () => articles.remove(article) },
    "×",
  );
  return el("li", {}, open, remove);
}
