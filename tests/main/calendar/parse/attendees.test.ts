import { describe, expect, it } from 'vitest';
import { parseCalendar } from '../../../../src/main/calendar/parse/parseCalendar';
import type { Attendee } from '../../../../src/shared/domain/calendar/meeting';
import { calendarOf, year2025 } from '../../../support/calendar';

/** Returns the attendees of an event with these lines. */
function attendeesWith(...lines: readonly string[]): readonly Attendee[] | undefined {
  const calendar = parseCalendar(
    calendarOf(
      'BEGIN:VEVENT',
      'UID:review',
      'DTSTAMP:20250101T000000Z',
      'DTSTART:20250310T090000Z',
      'DTEND:20250310T100000Z',
      ...lines,
      'END:VEVENT',
    ),
    year2025,
    'UTC',
  );
  if (!calendar.ok) throw new Error(calendar.problem);
  return calendar.value.occurrences[0]?.attendees;
}

const somebody = (...addresses: readonly string[]): Attendee => ({
  addresses,
  declined: false,
  unanswered: false,
});

describe('the attendees', () => {
  it('are listed with whether they declined', () =>
    expect(
      attendeesWith(
        'ATTENDEE;CN=Ana:mailto:ana@example.org',
        'ATTENDEE;PARTSTAT=DECLINED:MAILTO:Ben@example.org',
      ),
    ).toEqual([
      somebody('ana@example.org'),
      { addresses: ['ben@example.org'], declined: true, unanswered: false },
    ]));
  it('include a person with two addresses once', () =>
    expect(attendeesWith('ATTENDEE;EMAIL=ana@example.org:mailto:ana@home.example')).toEqual([
      somebody('ana@home.example', 'ana@example.org'),
    ]));
  it('include a person without an address', () =>
    expect(attendeesWith('ATTENDEE;CN=Ana:invalid:nomail')).toEqual([somebody()]));
  it.each(['ROOM', 'resource'])('do not include a %s', kind =>
    expect(attendeesWith(`ATTENDEE;CUTYPE=${kind}:mailto:blue@example.org`)).toEqual([]),
  );
  it('are none if none is named', () => expect(attendeesWith()).toEqual([]));
});

describe('the organizer', () => {
  it('is added if not among the attendees', () =>
    expect(
      attendeesWith('ORGANIZER;CN=Ana:mailto:ana@example.org', 'ATTENDEE:mailto:ben@example.org'),
    ).toEqual([somebody('ben@example.org'), somebody('ana@example.org')]));
  it('counts once if among the attendees', () =>
    expect(
      attendeesWith('ORGANIZER:MAILTO:Ana@example.org', 'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ana@example.org'),
    ).toEqual([somebody('ana@example.org')]));
});
