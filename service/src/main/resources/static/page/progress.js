// How far an article is: by its sentences as soon as the service has found them, and by the time
// that has passed.

import { arriving } from "./arriving.js";
import { el } from "./dom.js";

/** A card for an article that is not done. */
export function progress(article, articles) {
  const button = (label, click) => el("button", { type: "button", click }, label);
  switch (article.state) {
    case "waiting":
      return el("div.card", {}, el("p", {}, "Waiting for the articles before it."), button("Stop", () => articles.stop(article)));
    case "working":
      return working(article, button("Stop", () => articles.stop(article)));
    case "stopped":
      return el("div.card", {}, el("p", {}, "Stopped."), button("Go on", () => articles.again(article)));
    default:
      return el(
        "div.card.failed",
        {},
        el("p", {}, article.error),
        button("Try again", () => articles.again(article)),
      );
  }
}

function working(article, stop) {
  const coming = article.arriving ? arriving(article) : null;
  return el(
    "div.card",
    { "aria-busy": "true" },
    el("p", {}, words(article), " ", elapsed(article)),
    coming ? coming.head : el("progress", { "aria-label": "Translation under way" }),
    stop,
    coming && !article.reading ? coming.text : null,
  );
}

function words(article) {
  if (article.stage === "busy") {
    return `The service is busy. Next try in ${article.seconds} seconds.`;
  }
  return article.reading
    ? "Reading the article anew; sentences that have not changed are there already."
    : "The service finds the article, translates it and checks each sentence. The summary comes last.";
}

function elapsed(article) {
  const clock = el("span.elapsed", { "aria-hidden": "true" });
  const tick = () => {
    clock.textContent = `${((Date.now() - article.since) / 1000).toFixed(0)} s`;
  };
  tick();
  const timer = setInterval(() => {
    tick();
    if (!clock.isConnected) {
      clearInterval(timer);
    }
  }, 500);
  return clock;
}
