// A translation as text, Markdown and HTML for the clipboard, and as the request for a file.
// Each is made of { title, summary: [text], paragraphs: [[{ arabic, english, notes, corrected }]] }.

import { el } from "./dom.js";

const english = (sentences) => sentences.map((sentence) => sentence.english).join(" ");

/** Plain text. */
export function asText({ title, summary, paragraphs }) {
  const parts = title === null ? [] : [title];
  return [...parts, summary.join(" "), ...paragraphs.map(english)].join("\n\n") + "\n";
}

/** Markdown; what would be its marks is escaped. */
export function asMarkdown({ title, summary, paragraphs }) {
  const plain = (text) => text.replace(/[\\`*_{}[\]<>#|~!&]/g, "\\$&").replace(/^([-+=]|\d+[.)])/, "\\$1");
  const parts = title === null ? [] : [`# ${plain(title)}`];
  parts.push("## Summary", summary.map((sentence) => `- ${plain(sentence)}`).join("\n"));
  parts.push("## Translation", ...paragraphs.map((sentences) => plain(english(sentences))));
  return parts.join("\n\n") + "\n";
}

/** HTML, written by the browser from elements: text in it stays text. */
export function asHtml({ title, summary, paragraphs }) {
  const parts = title === null ? [] : [el("h1", {}, title)];
  parts.push(el("h2", {}, "Summary"), el("ul", {}, ...summary.map((text) => el("li", {}, text))));
  parts.push(el("h2", {}, "Translation"), ...paragraphs.map((p) => el("p", {}, english(p))));
  return parts.map((part) => part.outerHTML).join("\n") + "\n";
}

/** What POST /export takes. */
export function asExport(format, name, { title, summary, paragraphs }) {
  const sentence = ({ arabic, english, notes, corrected }) => ({ source: arabic, target: english, notes, corrected });
  return {
    format,
    name,
    title: title ?? "",
    summary,
    paragraphs: paragraphs.map((sentences) => ({ sentences: sentences.map(sentence) })),
  };
}

/** Puts { "text/plain": …, "text/html": … } on the clipboard; also where no HTTPS is spoken. */
export function copy(contents) {
  const put = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    Object.entries(contents).forEach(([type, text]) => event.clipboardData.setData(type, text));
  };
  document.addEventListener("copy", put, { capture: true });
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", put, { capture: true });
  }
}

/** Has the browser save a file. */
export function save(blob, name) {
  const url = URL.createObjectURL(blob);
  el("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
