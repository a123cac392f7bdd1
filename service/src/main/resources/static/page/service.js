// The service's interface, as this page uses it.

import { events } from "./events.js";
import { keyHeader } from "./key.js";

const MOST_TRIES = 8;

/** What the service said instead of an answer, in its own plain words. */
export class ServiceError extends Error {
  /** Whether another key may help. */
  needsKey;

  constructor(message, needsKey = false) {
    super(message);
    this.needsKey = needsKey;
  }
}

/**
 * Summarizes one article; its sentences are told of as they come.
 *
 * @param {object} article { text, format, sentences, clean, keep }
 * @param {object} options signal stops it; progress({ stage, seconds }) hears what is going on:
 *     "sent", or "busy" with the seconds until the next try; told(event) hears of the
 *     stream's events { name, data }
 */
export async function summarize(article, { signal, progress, told }) {
  const include = ["translation", "cleaning", "checks"];
  for (let tries = 1; ; tries++) {
    progress({ stage: "sent" });
    const response = await post("summarize", { ...article, include }, { signal, accept: "text/event-stream" });
    const busy = response.status === 429 || response.status === 503;
    if (!busy || tries === MOST_TRIES) {
      return answerOf(await expectOk(response), told);
    }
    const seconds = Math.min(60, Number(response.headers.get("Retry-After")) || 2);
    progress({ stage: "busy", seconds });
    await pause(seconds * 1000, signal);
  }
}

/** The whole answer, which a stream ends with. */
async function answerOf(response, told) {
  try {
    for await (const event of events(response)) {
      if (event.name === "done") {
        return event.data;
      }
      if (event.name === "error") {
        throw new ServiceError(event.data.error.detail);
      }
      told(event);
    }
  } catch (error) {
    throw error instanceof TypeError ? broken() : error;
  }
  throw broken();
}

const broken = () => new ServiceError("The connection to the service broke off.");

/** The file that a page is exported to: a Blob. */
export async function exportFile(page) {
  return (await expectOk(await post("export", page))).blob();
}

/** Keeps a better translation of a sentence. */
export async function suggest(suggestion) {
  await expectOk(await post("suggest", { ...suggestion, source: "ar", target: "en" }));
}

/** What runs behind this page. */
export async function info() {
  return (await expectOk(await reach("info"))).json();
}

function post(path, body, { signal, accept = "*/*" } = {}) {
  const headers = { "Content-Type": "application/json", Accept: accept, ...keyHeader() };
  return reach(path, { method: "POST", headers, body: JSON.stringify(body), signal });
}

async function reach(path, request) {
  try {
    return await fetch(path, request);
  } catch (error) {
    if (error.name === "AbortError") {
      throw error;
    }
    throw new ServiceError("The service cannot be reached.");
  }
}

async function expectOk(response) {
  if (response.ok) {
    return response;
  }
  const problem = await response.json().catch(() => ({}));
  throw new ServiceError(
    problem.detail ?? `The service answered with status ${response.status}.`,
    ["NO_KEY", "KEY"].includes(problem.code),
  );
}

function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
