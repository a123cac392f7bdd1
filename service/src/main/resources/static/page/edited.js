// The translation as the editor leaves it. An article's corrections hold the English that a person
// has approved for an Arabic sentence; it may be the machine's own.

/** The English of a pair as it is now. */
export const englishOf = (pair, { corrections }) => corrections.get(pair.arabic) ?? pair.english;

/** The pairs that still need a look. */
export const open = ({ reading, corrections }) =>
  reading.pairs.filter((pair) => pair.marks.length > 0 && !corrections.has(pair.arabic));

/** All of it: { title, summary: [text], open: [boolean], paragraphs: [[{ arabic, english, notes, corrected }]] }. */
export function edited(article) {
  const { reading, corrections } = article;
  const sentence = (pair) => ({
    arabic: pair.arabic,
    english: englishOf(pair, article),
    notes: corrections.has(pair.arabic) ? [] : pair.marks.map((mark) => mark.note),
    corrected: corrections.has(pair.arabic),
  });
  // A summary takes whole sentences of the text, and the title may stand in it too.
  const same = (text, pairs) => {
    const pair = pairs.find((other) => other.english === text);
    return pair ? englishOf(pair, article) : text;
  };
  return {
    title: reading.title === null ? null : same(reading.title, reading.pairs),
    summary: reading.summary.map(({ text, sources }) => same(text, sources)),
    // Whether a summary's sentence still needs a look.
    open: reading.summary.map(({ sources }) => !sources.every((pair) => corrections.has(pair.arabic))),
    paragraphs: reading.rows.filter((row) => row.pairs).map((row) => row.pairs.map(sentence)),
  };
}
