// The key that a service may ask for. It is kept for this tab and gone when it is closed.

import { byId } from "./dom.js";

const NAME = "khulasa-key";

/** The header that shows the key; none where there is no key. */
export function keyHeader() {
  const key = sessionStorage.getItem(NAME);
  return key === null ? {} : { Authorization: `Bearer ${key}` };
}

/** Asks for a key. */
export function askForKey() {
  byId("access").open = true;
  byId("key").focus();
}

/** Calls taken() when a key has been put in. */
export function onKey(taken) {
  byId("key-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const key = byId("key").value.trim();
    if (key === "") {
      sessionStorage.removeItem(NAME);
      byId("status").textContent = "No key is shown any more.";
      return;
    }
    sessionStorage.setItem(NAME, key);
    byId("key").value = "";
    byId("access").open = false;
    byId("status").textContent = "The key is used in this tab.";
    taken();
  });
}
