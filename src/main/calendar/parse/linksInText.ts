/** Finds the links in plain text and HTML. */

/** Longer than the link of any service, even inside two redirects. */
const maxLinkLength = 4_000;

/** `https:` and the programs of meeting services (see webAddressOf). */
const scheme = '(?:https?|zoommtg|zoomus|msteams|discord)://';
/** White space, quotes, backslashes and markup end a link. */
const ascii = '[!#-&(-;=?-\\[\\]_a-z~]';
/** Scripts without spaces between words, and their punctuation: the sentence may go on right after the link. */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\u3000-\\u30FF\\uFF00-\\uFFEF]';
/** Letters of other scripts belong to the link. All other characters end it, such as “ » … and emoji. */
const letter = `(?!${unspaced})[\\p{L}\\p{M}\\p{N}]`;
/** A room of this name, rather than a sentence: https://meet.jit.si/会議室 */
const unspacedName = `(?<=/)(?:(?=${unspaced})\\p{L})+`;
const linkPattern = new RegExp(`${scheme}(?:${ascii}|${letter}|${unspacedName})+`, 'giu');

/** Returns the links in a text. Takes linear time. */
export function linksInText(text: string): readonly string[] {
  const plain = withoutEntities(text);
  // Most texts have no link, and starting the pattern costs more than this search.
  if (!plain.includes('://')) return [];
  return [...plain.matchAll(linkPattern)]
    .map(({ 0: link, index }) => withoutSentence(link, plain[index - 1]))
    .filter(link => link.length <= maxLinkLength);
}

/** Characters that HTML writes as entities in links or around them. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  colon: ':',
  sol: '/',
  quest: '?',
  equals: '=',
  num: '#',
  percnt: '%',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  commat: '@',
  plus: '+',
};

/** Some calendars escape twice: `&amp;amp;`. */
const withoutEntities = (text: string): string => (text.includes('&') ? unescaped(unescaped(text)) : text);

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });

/** Removes what belongs to the sentence around a link: unmatched brackets, punctuation, and the marks of Markdown. */
function withoutSentence(link: string, before: string | undefined): string {
  let end = unmatchedBracket(link) ?? link.length;
  const isMark = (letter: string): boolean =>
    '.,;:!?'.includes(letter) || ('*_~'.includes(letter) && letter === before);
  while (end > 0 && isMark(link.charAt(end - 1))) end -= 1;
  return link.slice(0, end);
}

/** Returns where the first bracket without a counterpart is. */
function unmatchedBracket(link: string): number | undefined {
  const opened: number[] = [];
  for (let at = 0; at < link.length; at += 1) {
    const letter = link.charAt(at);
    if (letter === '(' || letter === '[') opened.push(at);
    else if (letter === ')' || letter === ']') {
      const opening = letter === ')' ? '(' : '[';
      if (link[opened.at(-1) ?? -1] !== opening) return opened[0] ?? at;
      opened.pop();
    }
  }
  return opened[0];
}
