/** Rewrites vCalendar 1.0, which old phones and programs still export, as iCalendar; also its quoted-printable texts. */

import { decodeAs, isEncoding } from './encodingGuess';
import { utcOffsetOf } from './values';
import { ruleOfVCalendar1 } from './vCalendar1Rule';

/** @param text as `decode` returns it */
export function asICalendar(text: string): string {
  const readable = text.includes('QUOTED-PRINTABLE') ? text.replace(quotedPrintable, plain) : text;
  if (!/^VERSION:1\.0[ \t]*\r?$/im.test(readable.slice(0, headerLength))) return readable;
  const zone = zoneIn(readable);
  const lines = readable.split(/\r?\n/).map(line => lineOf(line, zone !== null));
  // After the line that begins the calendar.
  if (zone !== null) lines.splice(1, 0, zone);
  return lines.join('\n');
}

/** The version stands near the beginning. */
const headerLength = 2_000;

/** A property with such a text, whose lines end in "=" if they go on. */
const quotedPrintable =
  /^([\w-]+)(?=;[^:\r\n]*QUOTED-PRINTABLE)(;[^:\r\n]*):((?:[^\r\n]*=\r?\n)*[^\r\n]*)/gim;

function plain(_: string, name: string, parameters: string, value: string): string {
  const kept = parameters.replace(/;(?:ENCODING=)?QUOTED-PRINTABLE|;CHARSET=[^;]*/gi, '');
  const charset = /;CHARSET="?([\w-]+)/i.exec(parameters)?.[1] ?? 'utf-8';
  const joined = value.replace(/=\r?\n[ \t]?/g, '').replace(/=$/, '');
  const text = joined.replace(/(?:=[\dA-F]{2})+/gi, octets =>
    decodeAs(isEncoding(charset) ? charset : 'utf-8', Buffer.from(octets.replaceAll('=', ''), 'hex')),
  );
  return `${name}${kept}:${text.replace(/\r?\n|\r/g, '\\n')}`;
}

const zoneName = 'vCalendar';

/** Rewrites what has another notation. */
function lineOf(line: string, hasZone: boolean): string {
  const [, name = '', parameters = '', value = ''] = /^([\w-]+)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
  switch (name.toUpperCase()) {
    case 'RRULE':
    case 'EXRULE':
      return `${name}:${ruleOfVCalendar1(value)}`;
    case 'DTSTART':
    case 'DTEND':
    case 'RDATE':
    case 'EXDATE': {
      const isFloating = /T\d{6}\b(?!Z)/i.test(value) && !/;TZID=/i.test(parameters);
      const zone = hasZone && isFloating ? `;TZID=${zoneName}` : '';
      return `${name}${parameters}${zone}:${value.replaceAll(';', ',')}`;
    }
    case 'TRANSP':
      // How many others may be at the same time; 0 blocks it.
      return /^\s*[1-9]/.test(value) ? 'TRANSP:TRANSPARENT' : line;
    case 'ATTENDEE':
      return `${name}${parameters.replace(/;STATUS=/i, ';PARTSTAT=')}:${/<([^<>\s]+@[^<>\s]+)>/.exec(value)?.[1] ?? value}`;
    default:
      return line;
  }
}

/** Returns the zone of all times without one, as a VTIMEZONE: TZ and DAYLIGHT say when clocks change. */
function zoneIn(text: string): string | null {
  const standard = /^TZ:[ \t]*([+-][\d:]+)/im.exec(text)?.[1] ?? '';
  const offset = utcOffsetOf(standard);
  const changes = [...text.matchAll(/^DAYLIGHT:(.*?)\r?$/gim)].map(([, value = '']) => value.split(';'));
  if (offset === null || changes.length === 0) return null;
  const observances = changes.flatMap(([isOn = '', summer = '', start = '', end = '']) => {
    const summerOffset = utcOffsetOf(summer);
    if (!/^TRUE$/i.test(isOn.trim()) || summerOffset === null) {
      return observance('STANDARD', '19700101T000000', standard, standard);
    }
    return [
      ...observance('DAYLIGHT', wallTime(start, offset), standard, summer),
      ...observance('STANDARD', wallTime(end, summerOffset), summer, standard),
    ];
  });
  return ['BEGIN:VTIMEZONE', `TZID:${zoneName}`, ...observances, 'END:VTIMEZONE'].join('\n');
}

const observance = (kind: string, start: string, from: string, to: string): readonly string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${from}`,
  `TZOFFSETTO:${to}`,
  `END:${kind}`,
];

/** Returns a time, which may be in UTC, by the clock of an offset. */
function wallTime(text: string, offset: number): string {
  const [, year, month, day, hours, minutes, seconds] =
    /^\s*(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\s*$/i.exec(text)?.map(Number) ?? [];
  if (year === undefined) return text.trim();
  const at = Date.UTC(year, (month ?? 1) - 1, day, hours, minutes, seconds) + offset;
  return new Date(at).toISOString().replace(/[-:]|\.\d+Z/g, '');
}
