import { describe, expect, it } from 'vitest';
import { timesIn } from '../../../src/shared/i18n/times';
import { snapshotAt } from '../../support/snapshots';

/** Replaces the special spaces in dates, which differ between versions of ICU. */
const plain = (text: string): string => text.replace(/\s/g, ' ');

describe('a language with 24 hours', () => {
  const times = timesIn('en-GB');

  it('formats times that way', () => {
    expect([times.clock(snapshotAt('15:05')), times.hour(snapshotAt('15:00'))]).toEqual(['15:05', '15:00']);
  });

  it('formats a time of day that way, in any zone', () => {
    expect([times.timeOfDay('15:05'), times.timeOfDay('00:00')]).toEqual(['15:05', '0:00']);
  });

  it('puts the day first', () => {
    expect(times.day(snapshotAt('12:00'))).toMatch(/^Monday,? 2 March$/);
  });
});

describe('a language with 12 hours', () => {
  it('formats times that way, and a full hour in its short form', () => {
    const times = timesIn('en-US');
    expect([plain(times.clock(snapshotAt('15:05'))), plain(times.hour(snapshotAt('15:00')))]).toEqual([
      '3:05 PM',
      '3 PM',
    ]);
  });
});

describe('a typed time', () => {
  it.each([
    ['en-US', '8:30 PM', '20:30'],
    ['en-US', '8:30\u202fPM', '20:30'],
    ['en-US', '12 am', '00:00'],
    ['en-US', '12:15 p.m.', '12:15'],
    ['en-US', '8:30', '08:30'],
    ['en-GB', '17:30', '17:30'],
    ['de', '8.30', '08:30'],
    ['de', '8 Uhr', '08:00'],
    ['fr', '20h30', '20:30'],
    ['fr', '20 h', '20:00'],
    ['ja', '午後8:30', '20:30'],
    ['ja', '１７時', '17:00'],
    ['zh-CN', '下午8:30', '20:30'],
    ['en', '1730', '17:30'],
    ['en', '830', '08:30'],
    ['en', '8p', '20:00'],
  ])('is parsed in %s: %s', (locale, text, time) => expect(timesIn(locale).readTimeOfDay(text)).toBe(time));

  it.each(['', 'soon', '24:00', '8:60', '13 pm', '0 am', '8:3', '8:30 or so', '123456'])(
    'is rejected: %s',
    text => expect(timesIn('en').readTimeOfDay(text)).toBeNull(),
  );

  it.each(['en-US', 'en-GB', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-CN', 'ko'])(
    'is parsed as formatted: %s',
    locale => {
      const times = timesIn(locale);
      const written = ['00:00', '08:05', '12:30', '17:30'].map(time => times.timeOfDay(time));
      expect(written.map(times.readTimeOfDay)).toEqual(['00:00', '08:05', '12:30', '17:30']);
    },
  );
});

describe('the names of the weekdays', () => {
  it('start with Sunday at 0', () => {
    const { weekday } = timesIn('en');
    expect([0, 1, 6].map(index => weekday(index, 'short'))).toEqual(['Sun', 'Mon', 'Sat']);
  });
});

describe('the first day of the week', () => {
  it.each([
    ['en-GB', 1],
    ['en-US', 0],
    ['de', 1],
    ['pt-BR', 0],
    ['ja', 0],
  ])('in %s is %i', (language, first) => {
    const days = timesIn(language).weekdays();
    expect(days[0]).toBe(first);
    expect(days.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
