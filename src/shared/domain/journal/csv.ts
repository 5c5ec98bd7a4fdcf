/** The journal as comma-separated values for spreadsheets (RFC 4180). */
import { chunksOf, timeOf } from '../common';
import { type Entry, entryDay } from './entry';

/** Every field of every kind of entry. */
type Field = Entry extends infer Each ? (Each extends Entry ? keyof Each : never) : never;

/**
 * The columns in order. `day` and `time` are local, `at`, `until` and `endedAt` are UTC (ISO 8601). A field of an entry without a
 * column is a compile error.
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
  draw: text,
  heading: text,
  helped: text,
  correction: text,
  transition: text,
  until: instant,
  endedAt: instant,
  at: instant,
  id: text,
};

/** Without it, Excel reads UTF-8 in the system's legacy encoding. */
const byteOrderMark = '\uFEFF';

/** Yields the table in chunks, beginning with the header. Every line ends with CR LF. */
export function* csvOf(entries: readonly Entry[]): Generator<string> {
  yield `${byteOrderMark}${lineOf(Object.keys(columns))}`;
  for (const chunk of chunksOf(entries, 500)) yield chunk.map(entry => lineOf(cellsOf(entry))).join('');
}

const cellsOf = (entry: Entry): readonly string[] =>
  Object.entries(columns).map(([name, write]) => write(entry[name as keyof Entry], entry));

const lineOf = (cells: readonly string[]): string => `${cells.map(quoteIfNeeded).join(',')}\r\n`;

/** Also quotes semicolons and tabs, which some programs and locales use as separators. */
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
 * Puts an apostrophe before anything a spreadsheet would run as a formula, so that it is read as text (OWASP, CSV
 * injection). This includes a formula after blanks, control characters and invisible characters, which spreadsheets
 * skip, and text after a `;`, a tab or a line break: a spreadsheet that uses another separator than the comma starts a
 * new cell there, even within quotes.
 */
const escapeFormulas = (cell: string): string =>
  cell.replace(
    /(?<=^|[;\t\r\n]"*)(?!")(?=(?:(?![\t\r\n])[\s\p{Cc}\p{Default_Ignorable_Code_Point}"])*[=+\-@＝＋－＠])|^(?=[\t\r\n])/gu,
    "'",
  );
