/** The journal as a table for spreadsheets: comma-separated values by RFC 4180. */
import { chunksOf, timeOf } from '../common';

import { type Entry, entryDay } from './entry';

/** Any field that some entry has. */
type Field = Entry extends infer Each ? (Each extends Entry ? keyof Each : never) : never;

/**
 * The columns in their order. `day` and `time` are local, `at` and `until` UTC (ISO 8601). A field of an entry that
 * has no column does not compile.
 */
const columns: Readonly<Record<Field | 'time', (value: unknown, entry: Entry) => string>> = {
  day: (_, entry) => entryDay(entry),
  time: (_, { at }) => timeOf(at),
  kind: text,
  energy: text,
  focus: text,
  steady: text,
  outcome: text,
  reason: text,
  by: text,
  seconds: text,
  line: text,
  note: text,
  leaving: text,
  facing: text,
  anchor: text,
  heading: text,
  helped: text,
  correction: text,
  transition: text,
  until: instant,
  at: instant,
  id: text,
};

/** Without it Excel takes UTF-8 for the system's own letters. */
const byteOrderMark = '\uFEFF';

/** The table in pieces, its header first; every line ends with CR LF. */
export function* csvOf(entries: readonly Entry[]): Generator<string> {
  yield `${byteOrderMark}${lineOf(Object.keys(columns))}`;
  for (const run of chunksOf(entries, 500)) yield run.map(entry => lineOf(cellsOf(entry))).join('');
}

const cellsOf = (entry: Entry): readonly string[] =>
  Object.entries(columns).map(([name, write]) => write(entry[name as keyof Entry], entry));

const lineOf = (cells: readonly string[]): string => `${cells.map(quoteIfNeeded).join(',')}\r\n`;

/** Also where it holds what other programs and languages separate cells with. */
const quoteIfNeeded = (cell: string): string =>
  /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

function text(value: unknown): string {
  if (value === undefined || value === null) return '';
  return escapeFormulas(typeof value === 'string' ? value : JSON.stringify(value));
}

function instant(value: unknown): string {
  return typeof value === 'number' ? new Date(value).toISOString() : '';
}

/**
 * A spreadsheet takes such a cell for a formula and runs it: an apostrophe makes it text (OWASP, CSV injection). Within a
 * cell too, after a `;`, a tab or a line break: where a spreadsheet separates cells with another character than the
 * comma, it cuts there, whatever is quoted.
 */
const escapeFormulas = (cell: string): string =>
  cell.replace(/(?<=^|[;\t\r\n]"*)(?=[=+\-@＝＋－＠])|^(?=[\t\r\n])/g, "'");
