// What was left out of the page: folded away with its reason, and put back by a click.

import { count, el } from "./dom.js";
import { reason } from "./flags.js";

/** Markup is never text, so it cannot be put back. */
const MARKUP = "MARKUP";

/** A fold with the parts that were left out in one place. */
export function leftOut(parts, article, articles) {
  const reasons = [...new Set(parts.map((part) => reason(part.reason)))];
  return el(
    "details.left-out",
    {},
    el("summary", {}, `${count(parts.length, "part")} left out: ${reasons.join(", ")}`),
    el("ul", {}, ...parts.map((part) => item(part, article, articles))),
  );
}

function item(part, article, articles) {
  const back = el(
    "button",
    {
      type: "button",
      click: () => {
        back.disabled = true;
        articles.putBack(article, part.span);
      },
    },
    "Put back",
  );
  return el(
    "li",
    {},
    el("span.part", { dir: "auto" }, part.text),
    " ",
    el("span.reason", {}, reason(part.reason)),
    " ",
    part.reason === MARKUP ? null : back,
  );
}

/** Behind a paragraph that an editor has put back. */
export function leaveOutAgain(span, article, articles) {
  const out = el(
    "button",
    {
      type: "button",
      click: () => {
        out.disabled = true;
        articles.putBack(article, span, false);
      },
    },
    "Leave out again",
  );
  return el("p.put-back", {}, "Put back by you. ", out);
}
