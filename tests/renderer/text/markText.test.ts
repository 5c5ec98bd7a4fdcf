import { describe, expect, it } from 'vitest';
import { markSentence, markStyleOf, outcomeText } from '../../../src/renderer/text/markText';
import { timesIn } from '../../../src/shared/i18n/times';
import { at } from '../../support/domain';
import { mark } from '../../support/snapshots';
import { english } from '../../support/words';

const t = english;
const times = timesIn('en-GB');
const sentence = (...[time, after, what, more]: Parameters<typeof mark>) =>
  markSentence(mark(time, after, what, more), 'short', t, times);

describe('a mark', () => {
  it.each([
    [mark('10:00', 'A', 'done'), 'Reset taken'],
    [mark('10:00', 'A', 'natural'), 'Natural reset: you were away from the keyboard'],
    [mark('10:00', 'A', 'missed', { reason: 'next-began' }), 'No reset: the next meeting had started'],
    [mark('10:00', 'A', 'missed'), 'No reset'],
    [mark('10:00', 'A', 'postponed', { reason: 'still-in' }), 'Put off: you were still talking'],
    [mark('10:00', 'A', 'postponed', { reason: 'later', until: at('10:05') }), 'Back at 10:05'],
    [mark('10:00', 'A', 'short', { reason: 'locked' }), 'Reset cut short: the screen was locked'],
    [mark('10:00', 'A', 'still-in', { stillIn: 'B' }), 'No reset: B is still on'],
    [mark('10:00', 'A', 'still-in', { stillIn: '' }), 'No reset: a meeting without a title is still on'],
  ])('is described with its reason: %o', (given, expected) => {
    expect(markSentence(given, 'short', t, times)).toBe(expected);
  });
});

describe('a planned reset', () => {
  it('is announced', () => {
    expect(sentence('10:00', 'A', 'to-come')).toBe('Reset planned');
  });

  it('outside working hours is none', () => {
    const given = mark('19:00', 'A', 'to-come', { reason: 'outside-hours' });
    expect([markSentence(given, 'short', t, times), markStyleOf(given, 'short')]).toEqual([
      'No reset: it’s outside your hours',
      'dash',
    ]);
  });

  it.each([
    ['short', 'Short reset planned: the next meeting starts soon after', 'dashed'],
    ['cue', 'Shown in the tray only: the next meeting starts soon after', 'dashed'],
    ['nothing', 'No reset: the next meeting starts soon after', 'dash'],
  ] as const)('follows the setting for tight transitions: %s', (tight, expected, style) => {
    const given = mark('10:00', 'A', 'to-come', { class: 'tight' });
    expect([markSentence(given, tight, t, times), markStyleOf(given, tight)]).toEqual([expected, style]);
  });
});

describe('the reflection’s list', () => {
  it('leaves out planned resets and ends without a transition', () => {
    const marks = [mark('10:00', 'A', 'to-come'), mark('10:00', 'A', 'still-in', { stillIn: 'B' })];
    expect(marks.map(one => outcomeText(one, t))).toEqual([null, null]);
  });

  it('says why a reset was missed', () => {
    expect(outcomeText(mark('10:00', 'A', 'missed', { reason: 'typing' }), t)).toBe(
      'no reset: you were typing',
    );
  });
});
