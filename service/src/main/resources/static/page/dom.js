// Elements. Text only ever goes in as text: nothing on this page turns a string into markup.

/**
 * Makes an element.
 *
 * @param {string} name "p", or with classes "p.note.small"
 * @param {object} attributes text values; true for an attribute without one; false, null and
 *     undefined are left out; functions listen: { click: () => … }
 * @param {...(Node|string|null)} children strings become text
 */
export function el(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag);
  if (classes.length > 0) {
    element.className = classes.join(" ");
  }
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(key, value);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The element of this id. */
export const byId = (id) => document.getElementById(id);

/** "1 sentence", "2 sentences". */
export const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
