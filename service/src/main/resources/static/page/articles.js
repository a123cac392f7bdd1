// The articles of this session and their queue. They are kept in this tab only.

import { Arriving } from "./arriving.js";
import { byId } from "./dom.js";
import { edited } from "./edited.js";
import { askForKey } from "./key.js";
import { read } from "./reading.js";
import { summarize } from "./service.js";

/** An article's way: waiting → working → done, failed or stopped. */
export class Articles {
  all = [];
  chosen = null;
  #changed;
  #running = false;
  #ids = 0;

  /** @param {function(object)} changed is called with each article that has changed */
  constructor(changed) {
    this.#changed = changed;
  }

  /** Takes an article in: { text, name, format, sentences, clean }. */
  add(request) {
    const article = {
      ...request,
      id: ++this.#ids,
      name: request.name ?? firstLine(request.text, request.format),
      keep: [],
      corrections: new Map(),
    };
    this.all.push(article);
    const idle = this.chosen === null || this.chosen.state !== "working";
    this.chosen = idle ? article : this.chosen;
    this.#wait(article);
  }

  choose(article) {
    this.chosen = article;
    this.#changed(article);
  }

  /** Puts a part of the page back, or with back = false leaves it out again. */
  putBack(article, span, back = true) {
    const others = article.keep.filter(({ start, end }) => start !== span.start || end !== span.end);
    article.keep = back ? [...others, span] : others;
    article.wanted = back ? span : null;
    this.#wait(article);
  }

  /** An editor has corrected a sentence of the chosen article; what is shown of it stays. */
  corrected() {
    this.#changed(null);
  }

  again(article) {
    this.#wait(article);
  }

  /** There is a key now: what failed for want of one is worked on once more. */
  keyFound() {
    this.all.filter(({ state, needsKey }) => state === "failed" && needsKey).forEach((article) => this.#wait(article));
  }

  stop(article) {
    article.stopping?.abort();
    if (article.state === "waiting") {
      this.#set(article, { state: "stopped" });
    }
  }

  remove(article) {
    this.stop(article);
    this.all = this.all.filter((other) => other !== article);
    this.chosen = this.chosen === article ? (this.all.at(-1) ?? null) : this.chosen;
    this.#changed(article);
  }

  #wait(article) {
    this.#set(article, { state: "waiting" });
    this.#run();
  }

  #set(article, values) {
    Object.assign(article, values);
    announce(article);
    this.#changed(article);
  }

  /** One after the other: the service has other readers too. */
  async #run() {
    if (this.#running) {
      return;
    }
    this.#running = true;
    let next;
    while ((next = this.all.find((article) => article.state === "waiting"))) {
      await this.#work(next);
    }
    this.#running = false;
  }

  async #work(article) {
    const stopping = new AbortController();
    this.#set(article, { state: "working", stage: "sent", since: Date.now(), stopping, arriving: null });
    const { text, format, sentences, clean, keep } = article;
    try {
      const answer = await summarize(
        { text, format, sentences, clean, keep },
        {
          signal: stopping.signal,
          progress: ({ stage, seconds }) => this.#set(article, { stage, seconds }),
          told: (event) => this.#told(article, event),
        },
      );
      const reading = read({ text, format, keep }, answer);
      this.#set(article, { state: "done", answer, reading });
    } catch (error) {
      const stopped = stopping.signal.aborted;
      const needsKey = error.needsKey === true;
      this.#set(article, { state: stopped ? "stopped" : "failed", error: error.message, needsKey });
      if (needsKey) {
        askForKey();
      }
    }
  }

  #told(article, { name, data }) {
    if (name === "article") {
      this.#set(article, { arriving: new Arriving(data.sentences) });
    } else if (name === "sentence") {
      article.arriving.add(data);
      announceProgress(article);
    }
  }
}

/** What an article is called: by its English title, once it has one. */
export const nameOf = (article) => (article.reading && edited(article).title) ?? article.name;

/** Says for screen readers what has just become of an article. */
function announce(article) {
  const words = {
    done: "is translated.",
    failed: `could not be translated: ${article.error}`,
    stopped: "was stopped.",
  };
  if (words[article.state]) {
    byId("status").textContent = `“${nameOf(article)}” ${words[article.state]}`;
  } else if (article.stage === "busy" && article.state === "working") {
    byId("status").textContent = `The service is busy; next try in ${article.seconds} seconds.`;
  } else {
    byId("status").textContent = "";
  }
}

/** Says it at each quarter, not at each sentence: nobody could listen to that. */
function announceProgress({ arriving: { spans, sentences } }) {
  const quarter = (number) => Math.floor((4 * number) / spans.length);
  if (quarter(sentences.length) > quarter(sentences.length - 1)) {
    byId("status").textContent = `${sentences.length} of ${spans.length} sentences are translated.`;
  }
}

function firstLine(text, format) {
  const title = format === "html" ? text.match(/<title[^>]*>([^<]*)/i)?.[1] : null;
  const line = (title ?? text.replace(/<[^>]*>/g, " ")).trim().split("\n")[0].trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line || "article";
}
