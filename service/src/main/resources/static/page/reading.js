// An answer of the service as rows to show: paragraphs of sentence pairs, and between them what was
// left out. Nothing here touches the page.

import { marks } from "./flags.js";
import { visible } from "./sources.js";

/**
 * Reads an answer.
 *
 * @param {object} article { text, format, keep } as it was sent
 * @param {object} answer of POST /summarize with every part
 * @returns {object} { title, summary, rows, pairs, leftOut }; a row is { pairs } or { leftOut }
 */
export function read(article, answer) {
  const arabic = (span) => arabicOf(article, span);
  const pairs = answer.translation.sentences.map((sentence, index) => ({
    index,
    span: sentence.source,
    arabic: arabic(sentence.source),
    english: sentence.text,
    marks: marks(sentence),
    putBack: article.keep.find((span) => overlap(span, sentence.source)) ?? null,
  }));
  const leftOut = answer.cleaning.dropped
    .map((part) => ({ span: { start: part.start, end: part.end }, reason: part.reason, text: arabic(part) }))
    .filter((part) => part.text !== "");
  return {
    title: answer.title ?? null,
    summary: answer.sentences.map((sentence) => ({
      text: sentence.text,
      marks: marks({ ...sentence, score: 1 }),
      sources: pairs.filter((pair) => sentence.sources.some((span) => overlap(span, pair.span))),
    })),
    rows: withLeftOut(paragraphs(pairs, answer.translation.paragraphs), leftOut),
    pairs,
    leftOut,
  };
}

const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** The Arabic of a span on one line. */
export const arabicOf = (article, span) => tidy(slice(article, span));

const tidy = (text) => text.replace(/\s+/g, " ").trim();

function slice({ text, format }, { start, end }) {
  const piece = text.slice(start, end);
  return format === "html" ? visible(piece) : piece;
}

/** Groups sentences: a paragraph of the answer is its sentences joined; a title stands alone. */
function paragraphs(pairs, texts) {
  const groups = [];
  let next = 0;
  let rest = "";
  let group = null;
  for (const pair of pairs) {
    if (rest === "" || !rest.startsWith(pair.english)) {
      group = [];
      groups.push(group);
      const found = texts[next]?.startsWith(pair.english) && pair.english !== "";
      rest = found ? texts[next++] : "";
    }
    group.push(pair);
    rest = rest.slice(pair.english.length).trimStart();
  }
  return groups;
}

/** Rows in the page's order; what was left out inside a paragraph stands behind it. */
function withLeftOut(groups, leftOut) {
  const rows = [];
  let next = 0;
  const take = (end) => {
    const from = next;
    while (next < leftOut.length && leftOut[next].span.start < end) {
      next++;
    }
    if (next > from) {
      rows.push({ leftOut: leftOut.slice(from, next) });
    }
  };
  for (const pairs of groups) {
    take(pairs[0].span.start);
    rows.push({ pairs });
  }
  take(Infinity);
  return rows;
}
