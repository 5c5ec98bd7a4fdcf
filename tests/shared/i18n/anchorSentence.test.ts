import { describe, expect, it } from 'vitest';
import type { Conditions } from '../../../src/shared/domain/reset/anchor';
import { anchorSentence } from '../../../src/shared/i18n/anchorSentence';
import { timesIn } from '../../../src/shared/i18n/times';
import { english } from '../../support/words';

const sentence = (when: Conditions, line = 'stand up', locale = 'en-GB'): string =>
  anchorSentence({ when, line }, english, timesIn(locale)).replace(/\u00a0/g, ' ');

describe('an anchor without conditions', () => {
  it('names every end of a meeting', () =>
    expect(sentence({})).toBe('When a meeting ends, I will stand up.'));
  it('has one full stop', () => expect(sentence({}, 'stand up.')).toBe(sentence({})));
  it('keeps the line as written', () =>
    expect(sentence({}, 'ask {{title}} & wait')).toBe('When a meeting ends, I will ask {{title}} & wait.'));
});

describe('an anchor with a title condition', () => {
  it('quotes the title', () =>
    expect(sentence({ title: '1:1' })).toBe('When a meeting with “1:1” in its title ends, I will stand up.'));
});

describe('an anchor with one more condition', () => {
  it.each<[Conditions, string]>([
    [{ attendees: { from: 2, to: 2 } }, '2 people were invited'],
    [{ attendees: { from: 1, to: 1 } }, '1 person was invited'],
    [{ attendees: { from: 5 } }, 'at least 5 people were invited'],
    [{ attendees: { to: 3 } }, 'at most 3 people were invited'],
    [{ attendees: { from: 2, to: 4 } }, '2 to 4 people were invited'],
    [{ minutes: { from: 30, to: 30 } }, 'it lasted 30 minutes'],
    [{ minutes: { from: 45 } }, 'it lasted at least 45 minutes'],
    [{ minutes: { to: 15 } }, 'it lasted at most 15 minutes'],
    [{ minutes: { from: 15, to: 30 } }, 'it lasted 15 to 30 minutes'],
    [{ gapMinutes: { to: 0 } }, 'the next one starts right away'],
    [{ gapMinutes: { from: 0, to: 0 } }, 'the next one starts right away'],
    [{ gapMinutes: { to: 1 } }, 'the next one starts within 1 minute'],
    [{ gapMinutes: { from: 30 } }, 'nothing else starts for 30 minutes'],
    [{ gapMinutes: { from: 5, to: 10 } }, 'the next one starts in 5 to 10 minutes'],
    [{ gapMinutes: { from: 5, to: 5 } }, 'the next one starts in 5 minutes'],
    [{ time: { from: '17:00' } }, 'it’s 17:00 or later'],
    [{ time: { to: '12:00' } }, 'it’s 12:00 or earlier'],
    [{ time: { from: '22:00', to: '01:30' } }, 'it’s between 22:00 and 1:30'],
  ])('names it: %j', (when, clause) => {
    expect(sentence(when)).toBe(`When a meeting ends and ${clause}, I will stand up.`);
    expect(sentence({ ...when, title: '1:1' })).toBe(
      `When a meeting with “1:1” in its title ends and ${clause}, I will stand up.`,
    );
  });
});

describe('an anchor with several conditions', () => {
  it('lists them', () =>
    expect(sentence({ minutes: { from: 45 }, gapMinutes: { to: 10 }, time: { from: '17:00' } })).toBe(
      'When a meeting ends and it lasted at least 45 minutes, the next one starts within 10 minutes, and it’s 17:00 or later, I will stand up.',
    ));
});

describe('conditions with both ends open', () => {
  it('are left out', () => {
    const open = { attendees: {}, minutes: {}, gapMinutes: {}, time: {} };
    expect(sentence(open)).toBe(sentence({}));
  });
});

describe('a language with 12 hours', () => {
  it('formats times that way', () =>
    expect(sentence({ time: { from: '17:00' } }, 'go home', 'en-US')).toBe(
      'When a meeting ends and it’s 5:00 PM or later, I will go home.',
    ));
});
