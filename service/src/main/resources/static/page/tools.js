// What can be done with a translation: filter, copy, download.

import { byId, el } from "./dom.js";
import { asExport, asHtml, asMarkdown, asText, copy, save } from "./formats.js";
import { exportFile } from "./service.js";

const FILES = { "Word (.docx)": ["docx", "docx"], "XLIFF 1.2": ["xliff-1.2", "xlf"], "XLIFF 2.0": ["xliff-2.0", "xlf"] };

/** The tool bar of an article that is done. */
export function tools(article, { filter, only }) {
  const open = article.reading.pairs.filter((pair) => pair.marks.length > 0).length;
  const box = el("input", { type: "checkbox", id: "only", change: () => filter(box.checked) });
  box.checked = only;
  box.disabled = open === 0;
  const button = (label, click) => el("button", { type: "button", click }, label);
  return el(
    "div.tools",
    { role: "group", "aria-label": "Tools" },
    el("label.check", {}, box, ` only what needs a look (${open})`),
    el(
      "span.group",
      { role: "group", "aria-label": "Copy" },
      "Copy ",
      button("Text", () => copied("text", { "text/plain": asText(edited(article)) })),
      button("HTML", () => {
        const html = asHtml(edited(article));
        copied("HTML", { "text/plain": html, "text/html": html });
      }),
      button("Markdown", () => copied("Markdown", { "text/plain": asMarkdown(edited(article)) })),
    ),
    el(
      "span.group",
      { role: "group", "aria-label": "Download" },
      "Download ",
      ...Object.entries(FILES).map(([label, format]) => button(label, () => download(article, ...format))),
    ),
  );
}

function copied(what, contents) {
  say(copy(contents) ? `Copied as ${what}.` : "The browser did not allow to copy.");
}

async function download(article, format, extension) {
  const name = article.name.replace(/\.\w{1,5}$/, "");
  try {
    save(await exportFile(asExport(format, name, edited(article))), `${name}.${extension}`);
    say("The file is made.");
  } catch (error) {
    say(error.message);
  }
}

function say(text) {
  byId("status").textContent = text;
}

/** The translation with the editor's corrections, in the summary too where it took the sentence. */
function edited({ reading, corrections }) {
  const english = (pair) => corrections.get(pair.arabic) ?? pair.english;
  const inSummary = (sentence) => {
    const [source] = sentence.sources;
    return source && source.english === sentence.text ? english(source) : sentence.text;
  };
  return {
    title: reading.title,
    summary: reading.summary.map(inSummary),
    paragraphs: reading.rows
      .filter((row) => row.pairs)
      .map((row) =>
        row.pairs.map((pair) => ({
          arabic: pair.arabic,
          english: english(pair),
          notes: pair.marks.map((mark) => mark.note),
          corrected: corrections.has(pair.arabic),
        })),
      ),
  };
}
