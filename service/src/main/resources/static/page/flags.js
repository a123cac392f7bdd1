// What the checks' flags and the cleaning's reasons mean, in an editor's words.

// A score is the model's own certainty. Below this, half of the bundled model's sentences are wrong
// enough to be read beside the Arabic.
const UNSURE = 0.35;

const KINDS = {
  NUMBER: ["number", "Check the numbers"],
  CURRENCY: ["currency", "Check the currency"],
  NAME: ["name", "Check the names"],
  LOOP: ["repetition", "Words repeat themselves; the translation may have run in circles"],
  LENGTH: ["length", "Far longer or shorter than the Arabic; something may be missing or made up"],
  UNTRANSLATED: ["not translated", "Some of it was left in Arabic"],
  EMPTY: ["no translation", "Nothing came out; read the Arabic"],
  TRUNCATED: ["cut off", "The translation stops before its end"],
  GARBLED: ["damaged source", "The Arabic was damaged before it came here; letters may be wrong"],
  LANGUAGE: ["other language", "Neither Arabic nor English; it was left as it is"],
  UNSURE: ["unsure", "The model was not sure of this sentence; read it beside the Arabic"],
};

const REASONS = {
  NAVIGATION: "menu or button",
  PROMOTION: "pointer to another story",
  CAPTION: "caption or photo credit",
  TAGS: "tags",
  BYLINE: "author, date or agency",
  OTHER_SCRIPT: "not in Arabic script",
  REPEATED: "on the page twice",
  OTHER_STORY: "another story",
  NOTICE: "notice of the site",
  MARKUP: "markup, never shown",
};

const plain = (name) => name.toLowerCase().replaceAll("_", " ");

/** What an editor should look at in a sentence: [{ label, note }]. */
export function marks(sentence) {
  const flags = [...sentence.flags];
  if (flags.length === 0 && sentence.score < UNSURE) {
    flags.push({ kind: "UNSURE", detail: `its score is ${sentence.score.toFixed(2)} of 1` });
  }
  return flags.map(explain);
}

/** One flag: { label, note }. */
export function explain({ kind, detail }) {
  const [label, meaning] = KINDS[kind] ?? [plain(kind), null];
  return { label, note: meaning === null ? `${detail}.` : `${meaning}: ${detail}.` };
}

/** Why a part of the page was left out. */
export const reason = (name) => REASONS[name] ?? plain(name);
