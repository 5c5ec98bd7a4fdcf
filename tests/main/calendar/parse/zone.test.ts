import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantOf, localTimeIn, systemZone } from '../../../../src/main/calendar/parse/zone';

const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/Dublin', // its winter is the odd half of the year
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Sydney',
  'Australia/Lord_Howe', // half an hour
  'Africa/Casablanca', // twice a year around Ramadan
  'Pacific/Apia', // a day that never was
];

const quarters = fc
  .integer({ min: 0, max: 80 * 366 * 24 * 4 })
  .map(quarter => Date.UTC(1975, 0, 1) + quarter * 900_000);

describe.each(zones)('the zone %s', id => {
  const zone = systemZone(id);
  if (zone === null) throw new Error(id);

  it('has the same local times as in Temporal', () => {
    fc.assert(
      fc.property(quarters, at => {
        const shown = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(id).toPlainDateTime();
        expect(new Date(localTimeIn(zone, at)).toISOString().slice(0, 19)).toBe(shown.toString());
      }),
    );
  });

  it('has the same instants as in Temporal, including gaps and repeated hours', () => {
    fc.assert(
      fc.property(quarters, local => {
        const plain = Temporal.PlainDateTime.from(new Date(local).toISOString().slice(0, 19));
        const { epochMilliseconds } = plain.toZonedDateTime(id, { disambiguation: 'compatible' });
        expect(instantOf(zone, local)).toBe(epochMilliseconds);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an unknown zone name', () => {
  it.each([
    '',
    'My Zone',
    'BST',
    'W. Europe Standard Time',
    '/freeassociation.sourceforge.net/Europe/Berlin',
  ])('%j has no system zone', id => {
    expect(systemZone(id)).toBeNull();
  });
});
