// What can be done with a translation: filter, copy, download.

import { byId, el } from "./dom.js";
import { asExport, asHtml, asMarkdown, asText, copy, save } from "./formats.js";
import { edited, open } from "./edited.js";
import { exportFile } from "./service.js";

const FILES = { "Word (.docx)": ["docx", "docx"], "XLIFF 1.2": ["xliff-1.2", "xlf"], "XLIFF 2.0": ["xliff-2.0", "xlf"] };

/** The tool bar of an article that is done. */
export function tools(article, { filter, only }) {
  const number = open(article).length;
  const box = el("input", { type: "checkbox", id: "only", change: () => filter(box.checked) });
  box.checked = only;
  box.disabled = number === 0;
  const button = (label, click) => el("button", { type: "button", click }, label);
  return el(
    "div.tools",
    { role: "group", "aria-label": "Tools" },
    el("label.check", {}, box, " only what needs a look (", el("span", { id: "open-count" }, String(number)), ")"),
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
