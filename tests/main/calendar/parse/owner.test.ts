import { describe, expect, it } from 'vitest';
import { parseCalendar } from '../../../../src/main/calendar/parse/parseCalendar';
import { calendarOf, year2025 } from '../../../support/calendar';

const event = (index: number, ...attendees: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${index}`,
  'DTSTART:20200101T090000Z',
  ...attendees.map(address => `ATTENDEE;CN=x:MAILTO:${address}`),
  'END:VEVENT',
];
const ownerOf = (...lines: readonly string[]): readonly string[] => {
  const calendar = parseCalendar(calendarOf(...lines), year2025, 'UTC');
  if (!calendar.ok) throw new Error(calendar.problem);
  return calendar.value.owner;
};
const events = (count: number, attendeesOf: (index: number) => readonly string[]) =>
  Array.from({ length: count }, (_, index) => event(index, ...attendeesOf(index))).flat();

describe('the owner of a calendar', () => {
  it('is in its name, if that is an address', () => {
    expect(ownerOf('X-WR-CALNAME:Me@Example.org')).toEqual(['me@example.org']);
    expect(ownerOf('X-WR-CALNAME:Work')).toEqual([]);
    expect(ownerOf('X-WR-CALNAME:abc@group.calendar.google.com')).toEqual([]);
  });

  it('is the attendee of nine in ten events that have attendees', () => {
    const invited = (index: number) =>
      index === 0 ? ['ben@example.org', 'cem@example.org'] : ['Me@example.org', `${index}@example.org`];
    expect(ownerOf(...events(10, invited), ...events(50, () => []))).toEqual(['me@example.org']);
  });

  it('is unknown with fewer than ten events, or if two are in nearly all', () => {
    expect(ownerOf(...events(9, () => ['me@example.org']))).toEqual([]);
    expect(ownerOf(...events(20, () => ['me@example.org', 'ben@example.org']))).toEqual([]);
  });

  it('is known from all over a large feed', () => {
    expect(ownerOf(...events(5_000, index => ['me@example.org', `${index}@example.org`]))).toEqual([
      'me@example.org',
    ]);
  });

  it('is one address of Gmail, however it is written', () => {
    const spelled = (index: number) => [index % 2 === 0 ? 'ana.silva@gmail.com' : 'anasilva@googlemail.com'];
    expect(ownerOf(...events(12, spelled))).toEqual(['anasilva@gmail.com']);
  });
});
