// The page: takes articles in, has them worked on one after the other, shows the one that is chosen.

import { byId, el } from "./dom.js";
import { onKey } from "./key.js";
import { info } from "./service.js";
import { looksLike, readFile } from "./sources.js";
import { Articles } from "./articles.js";
import { ArticleList } from "./list.js";
import { ResultView } from "./result.js";

const articles = new Articles(show);
const list = new ArticleList(byId("articles"), articles);
const view = new ResultView(byId("result"), articles);

function show(changed) {
  list.show();
  view.show(articles.chosen, changed);
}

function add(text, name) {
  const format = byId("format").value;
  articles.add({
    text,
    name,
    format: format === "auto" ? looksLike(text) : format,
    sentences: byId("sentences").valueAsNumber,
    clean: !byId("whole").checked,
  });
  byId("composer").open = false;
}

async function addFiles(files) {
  for (const file of files) {
    add(await readFile(file), file.name);
  }
}

byId("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = byId("text").value;
  if (text.trim() === "") {
    byId("status").textContent = "There is no text yet.";
    byId("text").focus();
    return;
  }
  add(text, null);
  byId("text").value = "";
  byId("result").focus();
});

byId("files").addEventListener("change", async ({ target }) => {
  await addFiles([...target.files]);
  target.value = "";
});

addEventListener("dragover", (event) => {
  if (event.dataTransfer.types.includes("Files")) {
    event.preventDefault();
    document.body.classList.add("dropping");
  }
});
for (const end of ["dragleave", "drop"]) {
  addEventListener(end, () => document.body.classList.remove("dropping"));
}
addEventListener("drop", (event) => {
  if (event.dataTransfer.files.length > 0) {
    event.preventDefault();
    addFiles([...event.dataTransfer.files]);
  }
});

onKey(() => articles.keyFound());

info()
  .then(({ version, models, device }) => {
    const names = models.map((model) => `${model.name} ${model.revision}`).join(", ");
    byId("about").append(
      `Khulasa ${version} with ${names} on ${device.name}. Nothing leaves this service. `,
      el("a", { href: "swagger-ui.html" }, "For programs"),
    );
  })
  .catch((error) => {
    byId("about").textContent = error.message;
  });
