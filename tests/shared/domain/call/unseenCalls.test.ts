import { describe, expect, it } from 'vitest';
import { seesNoCalls, withoutCall } from '../../../../src/shared/domain/call/unseenCalls';
import { call } from '../../../support/calls';
import { at, meeting } from '../../../support/domain';

const joinLink = 'https://meet.google.com/abc-defg-hij';
const standup = { ...meeting('Standup', '09:30–10:00'), joinLink };
const four = ['a', 'b', 'c', 'd'];
const note = (known: readonly string[], now = '10:00', calls = [call('08:00–', { source: 'sharing' })]) =>
  withoutCall(known, [standup], calls, at('09:30'), at(now));

describe('a meeting with a join link and no call', () => {
  it('counts once it has ended, and once only', () => {
    expect(note(four, '09:59')).toEqual(four);
    const five = note(four);
    expect(five).toEqual([...four, standup.id]);
    expect(note(five, '10:00:59')).toEqual(five);
  });
  it('makes it five, from which on the system seems not to tell', () => {
    expect(seesNoCalls(four)).toBe(false);
    expect(seesNoCalls(note(four))).toBe(true);
    expect(note([...four, 'e'])).toHaveLength(5);
  });
  it.each([
    ['it has no link', withoutCall(four, [meeting('Standup', '09:30–10:00')], [], at('09:30'), at('10:00'))],
    ['half of it was not watched', withoutCall(four, [standup], [], at('09:46'), at('10:00'))],
    ['nobody looked at its end', note(four, '10:01')],
  ])('does not count if %s', (_, known) => expect(known).toEqual(four));
});

describe('a call', () => {
  it.each(['microphone', 'camera'] as const)('shows that the system tells: %s', source =>
    expect(note(four, '09:40', [call('09:31–', { source })])).toEqual([]),
  );
  it('is none if an app has listened for hours', () =>
    expect(note(four, '10:00', [call('05:00–')])).toEqual([...four, standup.id]));
});
