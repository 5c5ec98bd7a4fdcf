/** Escaping text for Markdown. */

/** Returns text as one line in which Markdown is escaped (CommonMark 2.4). */
export const escapeMarkdown = (line: string): string =>
  line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&');
