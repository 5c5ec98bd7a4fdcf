/** Parses content lines into properties with parameters (RFC 5545 §3.1, §3.2). */

export interface Property {
  /** Upper case. */
  readonly name: string;
  /** Names in upper case, values without quotes. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** The raw value, with escapes. */
  readonly value: string;
}

const noParameters: ReadonlyMap<string, readonly string[]> = new Map();

/** Returns the unfolded lines of a text with LF or CRLF as line ends. */
export const unfoldedLines = (text: string): readonly string[] =>
  text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);

/** Parses an unfolded line; returns null if it is not a property. Takes linear time. */
export function propertyOf(line: string): Property | null {
  const nameEnd = line.search(/[:;]/);
  if (nameEnd <= 0) return null;
  const name = line.slice(0, nameEnd).trim().toUpperCase();
  if (line[nameEnd] === ':') return { name, parameters: noParameters, value: line.slice(nameEnd + 1) };

  const parameters = new Map<string, readonly string[]>();
  let at = nameEnd;
  while (line[at] === ';') {
    const equals = indexOfAny(line, '=;:', at + 1);
    const parameter = line
      .slice(at + 1, equals)
      .trim()
      .toUpperCase();
    at = equals;
    if (line[at] !== '=') continue; // ignore a parameter without a value
    const values: string[] = [];
    do {
      const end = valueEnd(line, at + 1, parameter);
      values.push(unquoted(line.slice(at + 1, end)));
      at = end;
    } while (line[at] === ',');
    parameters.set(parameter, values);
  }
  return at < line.length ? { name, parameters, value: line.slice(at + 1) } : null;
}

/** Returns the first value of a parameter. */
export const parameterOf = (property: Property, name: string): string | undefined =>
  property.parameters.get(name)?.[0];

/** Returns the end of the parameter value that begins at `from`. Quoted text may contain `,;:`. */
function valueEnd(line: string, from: number, parameter: string): number {
  if (line[from] === '"') {
    const closing = line.indexOf('"', from + 1);
    // Without a closing quote, the quote is an ordinary character.
    if (closing !== -1) return indexOfAny(line, ',;:', closing + 1);
  }
  if (parameter !== 'TZID') return indexOfAny(line, ',;:', from);
  // There is only one, so that a comma belongs to its name.
  const end = indexOfAny(line, ';:', from);
  // Outlook writes TZID=tzone://Microsoft/Utc without the quotes that its colon needs; others write TZID=UTC+02:00.
  const isOffset =
    /[+-]\d{1,2}$/.test(line.slice(Math.max(from, end - 3), end)) &&
    /^:\d\d[:;)]/.test(line.slice(end, end + 4));
  const isInName = isOffset || line.startsWith('://', end);
  return isInName ? indexOfAny(line, ';:', end + 1) : end;
}

function indexOfAny(line: string, letters: string, from: number): number {
  for (let at = from; at < line.length; at++) if (letters.includes(line[at] ?? '')) return at;
  return line.length;
}

function unquoted(value: string): string {
  const closing = value.lastIndexOf('"');
  return value.startsWith('"') && closing > 0 ? value.slice(1, closing) : value;
}

/** Returns a TEXT value without escapes (RFC 5545 §3.3.11). */
export const unescaped = (value: string): string =>
  value.includes('\\')
    ? value.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))
    : value;
