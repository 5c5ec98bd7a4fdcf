/** Content lines: unfolding, and one line as a property with its parameters (RFC 5545 §3.1, §3.2). */

export interface Property {
  /** Upper case. */
  readonly name: string;
  /** Names in upper case, values without their quotes. */
  readonly parameters: ReadonlyMap<string, readonly string[]>;
  /** As it stands on the line: escapes are still in it. */
  readonly value: string;
}

const noParameters: ReadonlyMap<string, readonly string[]> = new Map();

/** The logical lines of a piece of a calendar whose line ends are LF or CRLF. */
export const unfoldedLines = (text: string): readonly string[] =>
  text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);

/** One logical line as a property; null where it is none. Runs once over the line, however long it is. */
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
    if (line[at] !== '=') continue; // a parameter without a value says nothing
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

/** The first value of a parameter. */
export const parameterOf = (property: Property, name: string): string | undefined =>
  property.parameters.get(name)?.[0];

/** Where the parameter's value that begins at `from` ends: quoted text may hold any of `,;:`. */
function valueEnd(line: string, from: number, parameter: string): number {
  if (line[from] === '"') {
    const closing = line.indexOf('"', from + 1);
    // Without its closing quote the quote is taken for a letter like any other.
    if (closing !== -1) return indexOfAny(line, ',;:', closing + 1);
  }
  const end = indexOfAny(line, ',;:', from);
  // Outlook writes TZID=tzone://Microsoft/Utc without the quotes that its colon needs.
  const isScheme = parameter === 'TZID' && line.startsWith('://', end);
  return isScheme ? indexOfAny(line, ',;:', end + 1) : end;
}

function indexOfAny(line: string, letters: string, from: number): number {
  for (let at = from; at < line.length; at++) if (letters.includes(line[at] ?? '')) return at;
  return line.length;
}

function unquoted(value: string): string {
  const closing = value.lastIndexOf('"');
  return value.startsWith('"') && closing > 0 ? value.slice(1, closing) : value;
}

/** The TEXT in a property's value, its escapes undone (RFC 5545 §3.3.11). */
export const textOf = (value: string): string =>
  value.includes('\\')
    ? value.replace(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === 'n' ? '\n' : letter))
    : value;
