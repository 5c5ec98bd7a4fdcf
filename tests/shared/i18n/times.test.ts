import { describe, expect, it } from 'vitest';
import { timesIn } from '../../../src/shared/i18n/times';
import { snapshotAt } from '../../support/snapshots';

/** Some spaces in dates are of another kind, and differ between versions of ICU. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('a language with 24 hours', () => {
  const times = timesIn('en-GB');

  it('writes them so', () => {
    expect([times.clock(snapshotAt('15:05')), times.hour(snapshotAt('15:00'))]).toEqual(['15:05', '15:00']);
  });

  it('writes a time of the day so, whatever the zone', () => {
    expect([times.timeOfDay('15:05'), times.timeOfDay('00:00')]).toEqual(['15:05', '0:00']);
  });

  it('names the day first', () => {
    expect(times.day(snapshotAt('12:00'))).toMatch(/^Monday,? 2 March$/);
  });
});

describe('a language with 12 hours', () => {
  it('writes them so, and a full hour as short as it can be', () => {
    const times = timesIn('en-US');
    expect([plain(times.clock(snapshotAt('15:05'))), plain(times.hour(snapshotAt('15:00')))]).toEqual([
      '3:05 PM',
      '3 PM',
    ]);
  });
});

describe('the days of the week', () => {
  it('begin with Sunday as 0', () => {
    const { weekday } = timesIn('en');
    expect([0, 1, 6].map(index => weekday(index, 'short'))).toEqual(['Sun', 'Mon', 'Sat']);
  });
});

describe('the order of the week', () => {
  it.each([
    ['en-GB', 1],
    ['en-US', 0],
    ['de', 1],
    ['pt-BR', 0],
    ['ja', 0],
  ])('in %s begins with %i', (language, first) => {
    const days = timesIn(language).weekdays();
    expect(days[0]).toBe(first);
    expect(days.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
