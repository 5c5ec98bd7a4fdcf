import { describe, expect, it } from 'vitest';
import {
  type AnchorFields,
  anchorFromFields,
  fieldsOfAnchor,
} from '../../../../src/renderer/views/settings/anchorFields';
import type { Anchor, Conditions } from '../../../../src/shared/domain/reset/anchor';

const anchor = (when: Conditions = {}): Anchor => ({ id: 'a1', when, line: 'stand up' });
const blank = fieldsOfAnchor(anchor());
const whenOf = (change: Partial<AnchorFields>): Conditions =>
  anchorFromFields({ ...blank, ...change }, anchor()).when;

describe('an anchor converted to fields and back', () => {
  it('is unchanged if nothing was edited', () => {
    const whole = anchor({
      title: '1:1',
      attendees: { from: 2, to: 2 },
      minutes: { from: 45 },
      gapMinutes: { to: 0 },
      time: { from: '22:00', to: '01:30' },
    });
    expect(anchorFromFields(fieldsOfAnchor(whole), whole)).toEqual(whole);
  });
});

describe('an empty field', () => {
  it('adds no condition', () => expect(whenOf({ title: '  ', minutes: { from: '', to: '' } })).toEqual({}));
  it('keeps the previous line', () =>
    expect(anchorFromFields({ ...blank, line: ' ' }, anchor())).toEqual(anchor()));
  it('removes a condition', () =>
    expect(anchorFromFields(blank, anchor({ title: '1:1', time: { from: '12:00' } }))).toEqual(anchor()));
});

describe('text in a field', () => {
  it('is trimmed', () =>
    expect(anchorFromFields({ ...blank, line: ' sit ', title: ' Ana ' }, anchor())).toEqual({
      id: 'a1',
      when: { title: 'Ana' },
      line: 'sit',
    }));
});

describe('the numbers of a range', () => {
  it.each<[string, string, Conditions]>([
    ['5', '', { minutes: { from: 5 } }],
    ['', '10', { minutes: { to: 10 } }],
    ['0', '0', { minutes: { from: 0, to: 0 } }],
    ['10', '5', { minutes: { from: 5, to: 10 } }],
    ['4.6', '', { minutes: { from: 5 } }],
    ['-3', '9999', { minutes: { from: 0, to: 1440 } }],
  ])('are rounded, clamped and put in order: %j to %j', (from, to, when) =>
    expect(whenOf({ minutes: { from, to } })).toEqual(when),
  );
});

describe('the times of a range', () => {
  it('keep their order, because a range can span midnight', () =>
    expect(whenOf({ time: { from: '22:00', to: '01:00' } })).toEqual({
      time: { from: '22:00', to: '01:00' },
    }));
});
