// Where articles come from: what was pasted, and files in whatever charset they have.

const TAG = /<(!doctype|html|head|body|article|main|section|div|p|h[1-6]|br|span|ul|table)[\s>/]/i;

/** "html" if a text looks like markup, else "text". */
export const looksLike = (text) => (TAG.test(text) ? "html" : "text");

/** The text of a file: its own mark or charset, else UTF-8, else Windows' Arabic. */
export async function readFile(file) {
  const bytes = await file.arrayBuffer();
  for (const charset of [marked(bytes), "utf-8", "windows-1256"]) {
    const text = charset && decode(bytes, charset);
    if (text) {
      return text;
    }
  }
  return "";
}

/** The charset of a byte order mark, or the one that HTML names in its first kilobyte. */
function marked(bytes) {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) {
    return "utf-16le";
  }
  if (first === 0xfe && second === 0xff) {
    return "utf-16be";
  }
  const start = new TextDecoder("latin1").decode(bytes.slice(0, 1024));
  return start.match(/<meta[^>]+charset=["']?([\w-]+)/i)?.[1];
}

function decode(bytes, charset) {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const UNSEEN = /<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1\s*>/gi;
const MARKUP = /<[a-z/!?](?:"[^"]*"|'[^']*'|[^'">])*>/gi;

/**
 * What a reader sees of a piece of HTML. Its tags are cut out first, so that the browser's parser is
 * left with nothing but character references; what it makes is a document that runs and loads nothing.
 */
export function visible(html) {
  const text = html.replace(UNSEEN, "").replace(/<br\b[^>]*>/gi, " ").replace(MARKUP, "");
  return new DOMParser().parseFromString(inert.createHTML(text), "text/html").documentElement.textContent;
}

// The one policy that this page's Content-Security-Policy allows, for the one use above.
const inert = globalThis.trustedTypes?.createPolicy("khulasa-inert", { createHTML: (s) => s }) ?? {
  createHTML: (s) => s,
};
