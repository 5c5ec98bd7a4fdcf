/** Markdown around a person's own words. */

/** One line, with what would be Markdown in it taken literally (CommonMark 2.4). */
export const escapeMarkdown = (line: string): string =>
  line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&');
