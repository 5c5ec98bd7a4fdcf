import { describe, expect, it } from 'vitest';
import { propertyOf, unescaped, unfoldedLines } from '../../../../src/main/calendar/parse/contentLine';

describe('a content line', () => {
  it.each([
    ['SUMMARY:Hello: world; all', 'SUMMARY', {}, 'Hello: world; all'],
    ['dtstart;value=date:20250310', 'DTSTART', { VALUE: ['date'] }, '20250310'],
    [
      'ATTENDEE;CN="Doe; Jane: x, y";RSVP=TRUE:mailto:j@x',
      'ATTENDEE',
      { CN: ['Doe; Jane: x, y'], RSVP: ['TRUE'] },
      'mailto:j@x',
    ],
    ['ATTENDEE;MEMBER="mailto:a","mailto:b":c', 'ATTENDEE', { MEMBER: ['mailto:a', 'mailto:b'] }, 'c'],
    ['ATTENDEE;CN=;PARTSTAT=DECLINED:c', 'ATTENDEE', { CN: [''], PARTSTAT: ['DECLINED'] }, 'c'],
    ['ATTENDEE;CN="never closed;PARTSTAT=X:c', 'ATTENDEE', { CN: ['"never closed'], PARTSTAT: ['X'] }, 'c'],
    ['X;ALONE;A=1:v', 'X', { A: ['1'] }, 'v'],
    [
      'DTSTART;TZID=tzone://Microsoft/Utc:20250310T090000',
      'DTSTART',
      { TZID: ['tzone://Microsoft/Utc'] },
      '20250310T090000',
    ],
    ['EMPTY:', 'EMPTY', {}, ''],
  ])('%s', (line, name, parameters, value) => {
    const property = propertyOf(line);
    expect(property && { ...property, parameters: Object.fromEntries(property.parameters) }).toEqual({
      name,
      parameters,
      value,
    });
  });

  it.each(['', 'no colon', ':value', ';A=1:v', 'NAME;A=1'])('%j is invalid', line => {
    expect(propertyOf(line)).toBeNull();
  });

  it('of ten million characters is parsed whole', () => {
    const half = 5_000_000;
    const property = propertyOf(`ATTENDEE;CN="${'x'.repeat(half)}":${';'.repeat(half)}`);
    expect(property?.parameters.get('CN')?.[0]?.length).toBe(half);
    expect(property?.value.length).toBe(half);
  });
});

describe('folded lines', () => {
  it('are joined without the fold, for LF and CRLF, space and tab', () => {
    expect(unfoldedLines('A:1\r\n 2\r\n\t3\nB:4\n  5')).toEqual(['A:123', 'B:4 5']);
  });
});

describe('TEXT', () => {
  it.each([
    ['a\\, b\\; c\\\\d', 'a, b; c\\d'],
    ['one\\ntwo\\Nthree', 'one\ntwo\nthree'],
    ['C:\\\\new', 'C:\\new'],
    ['odd \\q stays', 'odd \\q stays'],
  ])('%s', (value, text) => {
    expect(unescaped(value)).toBe(text);
  });
});
