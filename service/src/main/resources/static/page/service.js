// The service's interface, as this page uses it.
//
// Answers come whole today. summarize() tells of its progress through a function all the same, so
// that a stream of finished sentences can be read here later without a change anywhere else.

const MOST_TRIES = 8;

/** What the service said instead of an answer, in its own plain words. */
export class ServiceError extends Error {}

/**
 * Summarizes one article.
 *
 * @param {object} article { text, format, sentences, clean, keep }
 * @param {object} options signal stops it; progress({ stage, seconds }) hears what is going on:
 *     "sent", or "busy" with the seconds until the next try
 */
export async function summarize(article, { signal, progress }) {
  const include = ["translation", "cleaning", "checks"];
  for (let tries = 1; ; tries++) {
    progress({ stage: "sent" });
    const response = await post("summarize", { ...article, include }, signal);
    const busy = response.status === 429 || response.status === 503;
    if (!busy || tries === MOST_TRIES) {
      return (await expectOk(response)).json();
    }
    const seconds = Math.min(60, Number(response.headers.get("Retry-After")) || 2);
    progress({ stage: "busy", seconds });
    await pause(seconds * 1000, signal);
  }
}

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

function post(path, body, signal) {
  const headers = { "Content-Type": "application/json" };
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
  throw new ServiceError(problem.detail ?? `The service answered with status ${response.status}.`);
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
