/** Escaping text for Markdown. */

/**
 * Returns text as one line in which Markdown is escaped (CommonMark 2.4), including what becomes a link without any
 * markup: addresses of web pages and e-mail addresses (GitHub Flavored Markdown 6.9).
 */
export const escapeMarkdown = (line: string): string =>
  line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&@]/g, '\\$&')
    .replace(/(?<=[a-z]):(?=\S)|(?<=www)\./gi, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&');
